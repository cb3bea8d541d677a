using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Portal;

/// <summary>Confirming a price over HTTP: by the client for its own sale, by staff, and only where the account allows it. DELV-84, SET-26, D-63, decision 26.</summary>
public sealed class ConfirmedPriceApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Price_is_confirmed_by_its_client_or_staff_where_the_account_allows_it()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        using var mine = await host.PortalUserAsync(7, "mine@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign@example.com");
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
        var attempt = await seed.AttemptAsync(host.Database, client: 7, price: 3000);
        var (own, staff) = ($"/api/v1/portal/leads/{attempt}/price", $"/api/v1/leads/{seed.Id}/attempts/{attempt}/price");

        (await mine.CallAsync("POST", own, """{"price":"27.50"}""").ExpectAsync(409)).Json["code"]!.GetValue<string>().ShouldBe("confirmPriceIsOff");
        (await PriceAsync(mine, attempt.ToString())).ShouldBe("30.00");
        await AllowAsync(admin);

        await foreign.CallAsync("POST", own, """{"price":"1.00"}""").ExpectAsync(404);
        await foreign.CallAsync("POST", staff, """{"price":"1.00"}""").ExpectAsync(404);
        await admin.CallAsync("POST", own, """{"price":"1.00"}""").ExpectAsync(403);
        await mine.CallAsync("POST", own, "{}").ExpectAsync(400);
        await mine.CallAsync("POST", own, """{"price":"-1.00"}""").ExpectAsync(400);
        (await PriceAsync(mine, attempt.ToString())).ShouldBe("30.00");

        var confirmed = (await mine.CallAsync("POST", own, """{"price":"27.50"}""").ExpectAsync(200)).Json;
        (confirmed["price"]!.GetValue<string>(), confirmed["before"]!.GetValue<bool>()).ShouldBe(("27.50", false));
        (await mine.CallAsync("POST", own, """{"price":"27.50"}""").ExpectAsync(200)).Json["before"]!.GetValue<bool>().ShouldBeTrue();
        (await PriceAsync(mine, attempt.ToString())).ShouldBe("27.50");

        var high = await admin.CallAsync("POST", staff, """{"price":"40.01"}""").ExpectAsync(409);
        (high.Json["code"]!.GetValue<string>(), high.Json["detail"]!.GetValue<string>()).ShouldBe(("priceTooHigh", "At most 40.00, the price at which the lead was delivered."));
        await admin.CallAsync("POST", staff, """{"price":"25.00"}""").ExpectAsync(200);
        await admin.CallAsync("POST", $"/api/v1/leads/{Guid.NewGuid()}/attempts/{attempt}/price", """{"price":"1.00"}""").ExpectAsync(404);
        (await PriceAsync(mine, attempt.ToString())).ShouldBe("25.00");
        (await host.Database.ScalarAsync<long>($"select count(*) from audit_entry where action = 'confirmPrice' and subject = 'attempt/{attempt}'")).ShouldBe(2, "what was refused or changed nothing leaves no entry");
    }

    private static async Task AllowAsync(HttpClient admin)
    {
        var account = await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/account", """{"allowConfirmPrice":true}""", account.ETag).ExpectAsync(200);
    }

    private static async Task<string> PriceAsync(HttpClient client, string sale) =>
        (await client.CallAsync("GET", $"/api/v1/portal/leads/{sale}").ExpectAsync(200)).Json["price"]!.GetValue<string>();
}
