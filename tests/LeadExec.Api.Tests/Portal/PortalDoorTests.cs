using LeadExec.Domain.Values;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Security;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Portal;

// PORT-17, PORT-23, PORT-24, LEAD-24, SET-25, SET-28: how clients get in, and what they are told of.
public sealed class PortalDoorTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Links = "/api/v1/portal/lead-links";
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Link_opens_its_lead_for_the_client_alone_marks_it_read_and_ends() // PORT-23, LEAD-24
    {
        var (mine, foreign) = (await UserAsync(40), await UserAsync(41));
        using var nobody = host.Anonymous();
        var sale = await SellAsync(40);
        var token = LeadLink.TokenOf(host.Services.GetRequiredService<IKeyedHash>(), sale);
        token.Length.ShouldBeGreaterThanOrEqualTo(43); // 256 bits
        foreach (var days in new[] { 40_000, 40_002, 40_000 }) // beyond the database's own clock, which forgets what expired
        {
            await host.Services.GetRequiredService<IPortalLinks>().SaveAsync(token, sale, host.Clock.GetUtcNow().AddDays(days), CancellationToken.None);
        }

        (await host.Database.ScalarAsync<long>($"select count(*) from portal_link where token_hash = sha256('{token}'::bytea) and expires_at > '{host.Clock.GetUtcNow().AddDays(40_001):O}'")).ShouldBe(1);
        var body = $$"""{"token":"{{token}}"}""";

        await nobody.CallAsync("POST", Links, body).ExpectAsync(401);
        await foreign.CallAsync("POST", Links, body).ExpectAsync(404);
        (await UnreadAsync(sale)).ShouldBeTrue();
        (await mine.CallAsync("POST", Links, body).ExpectAsync(200)).Json["id"]!.GetValue<string>().ShouldBe(sale.ToString());
        (await UnreadAsync(sale)).ShouldBeFalse();
        await mine.CallAsync("POST", Links, """{"token":"no such token"}""").ExpectAsync(404);
        await mine.CallAsync("POST", Links, """{"token":""}""").ExpectAsync(404);

        await host.Database.ExecuteAsync($"update portal_link set expires_at = '2026-03-01Z' where attempt_id = '{sale}'");
        (await mine.CallAsync("POST", Links, body).ExpectAsync(410)).Code.ShouldBe("linkExpired");
        await foreign.CallAsync("POST", Links, body).ExpectAsync(404); // nor does anybody else learn that there was one
    }

    [Fact]
    public async Task Days_of_a_link_are_within_a_year()
    {
        var tag = (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).ETag;
        (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).Json["portalLinkDays"]!.GetValue<int>().ShouldBe(30);
        foreach (var days in new[] { 0, 366 })
        {
            (await admin.CallAsync("PATCH", "/api/v1/account", $$"""{"portalLinkDays":{{days}}}""", tag).ExpectAsync(400)).Json["errors"]!["/portalLinkDays"].ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task New_leads_are_told_once_to_clients_that_switched_it_on_in_their_profile() // PORT-17
    {
        using var mine = await UserAsync(42);
        var notices = host.Services.GetRequiredService<INotices>();
        (await ContactAsync(mine)).ShouldBe(false);
        var fresh = await SellAsync(42);
        await SellAsync(42, test: true);
        await SellAsync(42, minutes: 90);
        await mine.CallAsync("PUT", "/api/v1/portal/profile", """{"firstName":"Ann","email":"ann@example.com","tellNewLeads":true}""").ExpectAsync(200);
        (await ContactAsync(mine)).ShouldBe(true);
        await mine.CallAsync("PUT", "/api/v1/portal/profile", """{"firstName":"Ann","email":"ann@example.com"}""").ExpectAsync(200);
        (await ContactAsync(mine)).ShouldBe(true); // said nothing about it

        (await notices.MarkNewLeadsAsync([new ClientId(42)], CancellationToken.None)).ShouldBe(1);
        (await notices.MarkNewLeadsAsync([new ClientId(42)], CancellationToken.None)).ShouldBe(0);
        (await notices.MarkNewLeadsAsync([], CancellationToken.None)).ShouldBe(0);
        (await host.Database.ScalarAsync<string>("select string_agg(payload->>'saleId' || ' ' || (payload->>'kind'), ',') from outbox where key like 'lead:%'")).ShouldBe($"{fresh} leadNew");

        await mine.CallAsync("PUT", "/api/v1/portal/profile", """{"firstName":"Ann","email":"ann@example.com","tellNewLeads":false}""").ExpectAsync(200);
        (await ContactAsync(mine)).ShouldBe(false);
        var tag = (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).ETag;
        (await admin.CallAsync("PATCH", "/api/v1/account", """{"notices":{"kinds":{"leadNew":{"staff":true}}}}""", tag).ExpectAsync(400))
            .Json["errors"]!["/notices/kinds/leadNew/staff"].ShouldNotBeNull();
    }

    [Theory] // PORT-24, SET-28, C-4
    [InlineData(43, "inactive", true)]
    [InlineData(44, "suspended", true)]
    [InlineData(45, "closed", true)]
    [InlineData(46, "waiting", false)]
    [InlineData(47, "active", false)]
    public async Task Users_of_clients_that_left_are_kept_out_where_the_account_says_so(int client, string status, bool locked)
    {
        using var user = await UserAsync(client);
        await admin.CallAsync("PATCH", $"/api/v1/clients/{client}", $$"""{"status":"{{status}}"}""", "*").ExpectAsync(200);
        await LockAsync(false);
        await user.CallAsync("GET", "/api/v1/portal/info").ExpectAsync(200);

        await LockAsync(true);
        using var browser = host.Anonymous();
        var signIn = await browser.CallAsync("POST", "/api/v1/sessions", $$"""{"email":"door{{client}}@example.com","password":"{{ApiHost.Password}}"}""");
        (await user.CallAsync("GET", "/api/v1/portal/info")).Status.ShouldBe(locked ? 401 : 200); // the session that was there too
        (signIn.Status, locked ? signIn.Code : null).ShouldBe(locked ? (403, "clientInactive") : (200, null));
        await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        await LockAsync(false);
        await user.CallAsync("GET", "/api/v1/portal/info").ExpectAsync(200);
    }

    private static async Task<bool> ContactAsync(HttpClient user) =>
        (await user.CallAsync("GET", "/api/v1/portal/profile").ExpectAsync(200)).Json["contact"]!["tellNewLeads"]!.GetValue<bool>();

    private async Task<bool> UnreadAsync(AttemptId sale) => await host.Database.ScalarAsync<long>($"select count(*) from portal_read where attempt_id = '{sale}'") == 0;

    private async Task LockAsync(bool locked)
    {
        var tag = (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).ETag;
        await admin.CallAsync("PATCH", "/api/v1/account", $$"""{"lockOutInactiveClients":{{(locked ? "true" : "false")}}}""", tag).ExpectAsync(200);
    }

    private async Task<HttpClient> UserAsync(int client)
    {
        await admin.CallAsync("POST", "/api/v1/clients", $$"""{"id":{{client}},"companyName":"Client {{client}}"}""").ExpectAsync(201);
        return await host.PortalUserAsync(client, $"door{client}@example.com");
    }

    private async Task<AttemptId> SellAsync(int client, bool test = false, int minutes = 1)
    {
        var seed = new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Test = test, Fields = """{"FirstName":"Ann"}""" };
        var sale = await (await seed.InsertAsync(host.Database)).AttemptAsync(host.Database, client, 1_000);
        await host.Database.ExecuteAsync($"update sale set booked_at = clock_timestamp() - interval '{minutes} minutes' where attempt_id = '{sale}'");
        return sale;
    }
}
