namespace LeadExec.Api.Tests.Orders;

// Prepaid wallets over HTTP: idempotent payments, credit, and a client that sees its own only (decision 26).
public sealed class WalletApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Payments_count_once_and_credit_is_kept_above_what_is_used()
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":7,"companyName":"Payer"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        const string wallet = "/api/v1/clients/7/wallet";
        string Pay(string amount, Guid payment) => $$"""{"paymentId":"{{payment}}","amount":"{{amount}}"}""";

        Figures(await admin.CallAsync("GET", wallet).ExpectAsync(200)).ShouldBe("0.00 0.00 0.00");
        var payment = Guid.NewGuid();
        for (var n = 0; n < 2; n++)
        {
            Figures(await admin.CallAsync("POST", wallet + "/payments", Pay("50.00", payment)).ExpectAsync(200)).ShouldBe("50.00 0.00 50.00");
        }

        Figures(await admin.CallAsync("POST", wallet + "/payments", Pay("0.05", Guid.NewGuid())).ExpectAsync(200)).ShouldBe("50.05 0.00 50.05");
        Figures(await admin.CallAsync("PUT", wallet + "/credit", """{"amount":"20.00"}""").ExpectAsync(200)).ShouldBe("70.05 20.00 50.05");
        await host.Database.ExecuteAsync("update book set left_cents = left_cents - 6000 where kind = 2 and id = 7"); // leads for 60.00
        Figures(await admin.CallAsync("GET", wallet).ExpectAsync(200)).ShouldBe("10.05 20.00 -9.95");
        (await admin.CallAsync("PUT", wallet + "/credit", """{"amount":"9.94"}""").ExpectAsync(409)).Code.ShouldBe("creditInUse");
        Figures(await admin.CallAsync("PUT", wallet + "/credit", """{"amount":"9.95"}""").ExpectAsync(200)).ShouldBe("0.00 9.95 -9.95");

        foreach (var amount in new[] { "0.00", "-1.00", "10000000.01" })
        {
            (await admin.CallAsync("POST", wallet + "/payments", Pay(amount, Guid.NewGuid())).ExpectAsync(400)).Json["errors"]!["/amount"].ShouldNotBeNull();
        }

        await admin.CallAsync("PUT", wallet + "/credit", """{"amount":"-0.01"}""").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/clients/99/wallet").ExpectAsync(404);
        await admin.CallAsync("POST", "/api/v1/clients/99/wallet/payments", Pay("1.00", Guid.NewGuid())).ExpectAsync(404);
        (await host.Database.ScalarAsync<string>("select string_agg(distinct action, ' ' order by action) from audit_entry where subject = 'client/7' and actor like 'user/%'"))
            .ShouldBe("create walletCredit walletPayment");

        using var mine = await host.PortalUserAsync(7, "payer@example.com");
        using var foreign = await host.PortalUserAsync(8, "other-payer@example.com");
        Figures(await mine.CallAsync("GET", "/api/v1/portal/wallet").ExpectAsync(200)).ShouldBe("0.00 9.95 -9.95");
        Figures(await foreign.CallAsync("GET", "/api/v1/portal/wallet").ExpectAsync(200)).ShouldBe("0.00 0.00 0.00");
        await mine.CallAsync("GET", wallet).ExpectAsync(404);
        await mine.CallAsync("POST", wallet + "/payments", Pay("1.00", Guid.NewGuid())).ExpectAsync(404);
    }

    private static string Figures(ApiAnswer answer) =>
        string.Join(' ', new[] { "available", "credit", "balance" }.Select(name => answer.Json[name]!.GetValue<string>()));
}
