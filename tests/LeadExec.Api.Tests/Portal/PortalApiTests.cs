using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Portal;

// PORT-03, PORT-04, LEAD-24, DELV-81, decision 26.
public sealed class PortalApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_client_lists_opens_and_reads_its_own_leads_and_a_foreign_client_finds_nothing()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        using var mine = await host.PortalUserAsync(7, "mine@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign@example.com");
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""" }.InsertAsync(host.Database);
        var attempt = await seed.AttemptAsync(host.Database, client: 7, price: 4000);

        (await mine.CallAsync("GET", "/api/v1/portal/info").ExpectAsync(200)).Json["clientName"]!.GetValue<string>().ShouldBe("Arizona Home Loans");
        var item = (await mine.CallAsync("GET", "/api/v1/portal/leads").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["id"]!.GetValue<string>(), item["price"]!.GetValue<string>(), item["email"]!.GetValue<string>()).ShouldBe((attempt.ToString(), "40.00", "ann@example.com"));
        item["readAt"].ShouldBeNull();
        var details = await mine.CallAsync("GET", $"/api/v1/portal/leads/{attempt}").ExpectAsync(200);
        details.Json["fields"]!.AsArray().Count.ShouldBe(3);
        details.Text.ShouldNotContain("Partner"); // the source is none of the buyer's business
        details.Text.ShouldNotContain("15.00");
        await mine.CallAsync("POST", $"/api/v1/portal/leads/{attempt}/read").ExpectAsync(204);
        (await mine.CallAsync("GET", "/api/v1/portal/leads?unread=true").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();

        (await foreign.CallAsync("GET", "/api/v1/portal/leads").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await foreign.CallAsync("GET", $"/api/v1/portal/leads/{attempt}").ExpectAsync(404);
        await foreign.CallAsync("POST", $"/api/v1/portal/leads/{attempt}/read").ExpectAsync(404);
        await foreign.CallAsync("GET", $"/api/v1/leads/{seed.Id}").ExpectAsync(404);
    }

    [Fact]
    public async Task Staff_have_no_portal_of_their_own()
    {
        using var admin = await host.AdministratorAsync();

        await admin.CallAsync("GET", "/api/v1/portal/leads").ExpectAsync(403);
    }
}
