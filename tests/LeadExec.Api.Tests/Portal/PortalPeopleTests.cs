using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Portal;

// PORT-19, PORT-20, PORT-21, E-86: which of a client's users see which leads
public sealed class PortalPeopleTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Portal = "/api/v1/portal";
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
    public async Task User_sees_what_was_given_to_it_and_with_its_downline_what_those_below_were_given() // PORT-20, E-86
    {
        await ClientAsync(90);
        var (boss, chief, clerk) = (await UserAsync(90, "boss"), await UserAsync(90, "chief"), await UserAsync(90, "clerk"));
        await PlainAsync(chief);
        await PlainAsync(clerk);
        var (first, second, free) = (await SellAsync(90), await SellAsync(90), await SellAsync(90));
        await LeadsAsync(clerk, first, second, free); // as before anybody said otherwise
        await GiveAsync(boss, first, clerk.Id);
        await GiveAsync(boss, second, chief.Id);

        await RightsAsync(boss, clerk.Id, """{"sees":"own"}""");
        await RightsAsync(boss, chief.Id, """{"sees":"own"}""");
        await LeadsAsync(clerk, first);
        await LeadsAsync(chief, second);
        await LeadsAsync(boss, first, second, free); // who looks after the others sees all

        await RightsAsync(boss, clerk.Id, $$"""{"reportsTo":{{chief.Id}}}""");
        await LeadsAsync(chief, second);
        await RightsAsync(boss, chief.Id, """{"sees":"downline"}""");
        await LeadsAsync(chief, first, second);
        await LeadsAsync(clerk, first);
        (await boss.Http.CallAsync("PUT", $"{Portal}/users/{chief.Id}", $$"""{"reportsTo":{{clerk.Id}}}""").ExpectAsync(409)).Code.ShouldBe("reportsInCircle");

        foreach (var path in new[] { $"/leads/{second}", $"/leads/{free}", $"/leads/{second}/appointments", $"/leads/{second}/files", $"/leads/{second}/files/{Guid.NewGuid()}" })
        {
            await clerk.Http.CallAsync("GET", Portal + path).ExpectAsync(404);
        }

        await clerk.Http.CallAsync("GET", $"{Portal}/leads/{first}/files").ExpectAsync(200);
        await clerk.Http.CallAsync("DELETE", $"{Portal}/leads/{second}/files/{Guid.NewGuid()}").ExpectAsync(404);
        await clerk.Http.CallAsync("POST", $"{Portal}/leads/{second}/price", """{"price":"9.00"}""").ExpectAsync(404);
        (await ReportedAsync(boss), await ReportedAsync(chief), await ReportedAsync(clerk)).ShouldBe((3, 2, 1));
        await clerk.Http.CallAsync("POST", $"{Portal}/leads/{second}/return", """{"reason":"Wrong number"}""").ExpectAsync(404);
        await clerk.Http.CallAsync("POST", $"{Portal}/leads/{second}/read").ExpectAsync(404);
        (await clerk.Http.CallAsync("GET", Portal + "/leads.csv").ExpectAsync(200)).Text.ShouldNotContain(second);
        await boss.Http.CallAsync("POST", $"{Portal}/leads/{second}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);
        (await clerk.Http.CallAsync("GET", Portal + "/returns").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        (await chief.Http.CallAsync("GET", Portal + "/returns").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(1);

        await GiveAsync(boss, first, null);
        await LeadsAsync(clerk);
        (await DeedsAsync($"attempt/{first}", "after->>'user'")).ShouldBe([$"user/{boss.Id} assignLead {clerk.Id}", $"user/{boss.Id} assignLead "]); // INV-30
        (await DeedsAsync($"user/{clerk.Id}", "concat(after->'rights'->>'sees', ' ', after->'rights'->>'reportsTo')"))[^2..].ShouldBe([$"user/{boss.Id} changePortalUser 1 ", $"user/{boss.Id} changePortalUser 1 {chief.Id}"]);
        await clerk.Http.CallAsync("PUT", $"{Portal}/leads/{first}/assignee", "{}").ExpectAsync(403);
    }

    [Fact]
    public async Task Leads_and_users_of_other_clients_are_given_to_nobody()
    {
        await ClientAsync(91);
        await ClientAsync(92);
        var (mine, other) = (await UserAsync(91, "mine"), await UserAsync(92, "other"));
        var (own, foreign) = (await SellAsync(91), await SellAsync(92));

        await mine.Http.CallAsync("PUT", $"{Portal}/leads/{foreign}/assignee", $$"""{"userId":{{mine.Id}}}""").ExpectAsync(404);
        await mine.Http.CallAsync("PUT", $"{Portal}/leads/{foreign}/assignee", "{}").ExpectAsync(404);
        await mine.Http.CallAsync("PUT", $"{Portal}/leads/{own}/assignee", $$"""{"userId":{{other.Id}}}""").ExpectAsync(404);
        (await DeedsAsync($"attempt/{own}", "''")).ShouldBeEmpty();
        var colleague = await UserAsync(91, "colleague");
        (await mine.Http.CallAsync("PUT", $"{Portal}/users/{colleague.Id}", $$"""{"reportsTo":{{other.Id}}}""").ExpectAsync(409)).Code.ShouldBe("reportsInCircle");
    }

    [Fact]
    public async Task Login_of_staff_sees_the_leads_of_every_client_it_is_tied_to_in_one_place() // PORT-21
    {
        await ClientAsync(93);
        await ClientAsync(94);
        await ClientAsync(95);
        var user = await UserAsync(93, "tied");
        var (own, tied, foreign) = (await SellAsync(93), await SellAsync(94), await SellAsync(95));
        await LeadsAsync(user, own);

        var path = $"/api/v1/clients/93/portal-users/{user.Id}/clients";
        await admin.CallAsync("PUT", path, """{"clientIds":[94]}""").ExpectAsync(204);
        await LeadsAsync(user, own, tied);
        (await user.Http.CallAsync("GET", Portal + "/leads").ExpectAsync(200)).Json["items"]!.AsArray().Select(lead => lead!["client"]!.GetValue<string>()).Order().ShouldBe(["Client 93", "Client 94"]);
        var lead = (await user.Http.CallAsync("GET", $"{Portal}/leads/{tied}").ExpectAsync(200)).Json;
        (lead["client"]!.GetValue<string>(), lead["ofAnother"]!.GetValue<bool>()).ShouldBe(("Client 94", true));
        await user.Http.CallAsync("GET", $"{Portal}/leads/{tied}/files").ExpectAsync(200);
        await user.Http.CallAsync("GET", $"{Portal}/leads/{foreign}/files").ExpectAsync(404);
        (await user.Http.CallAsync("GET", Portal + "/info").ExpectAsync(200)).Json["clients"]!.AsArray().Select(one => one!["id"]!.GetValue<int>()).ShouldBe([93, 94]);
        var one = (await user.Http.CallAsync("GET", Portal + "/leads?clientId=94").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        one["id"]!.GetValue<string>().ShouldBe(tied);
        await user.Http.CallAsync("GET", Portal + "/leads?clientId=95").ExpectAsync(400);
        var sheet = (await user.Http.CallAsync("GET", Portal + "/leads.csv?clientId=94").ExpectAsync(200)).Text;
        sheet.ShouldContain(tied);
        sheet.ShouldNotContain(own);
        await user.Http.CallAsync("GET", $"{Portal}/leads/{foreign}").ExpectAsync(404);
        await user.Http.CallAsync("POST", $"{Portal}/leads/{tied}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);
        (await admin.CallAsync("GET", "/api/v1/clients/93/portal-users").ExpectAsync(200)).Json["items"]![0]!["otherClientIds"]!.AsArray().Select(other => other!.GetValue<int>()).ShouldBe([94]);

        await admin.CallAsync("PUT", path, """{"clientIds":[9999]}""").ExpectAsync(400);
        await admin.CallAsync("PUT", $"/api/v1/clients/94/portal-users/{user.Id}/clients", """{"clientIds":[]}""").ExpectAsync(404);
        await admin.CallAsync("PUT", path, """{"clientIds":[]}""").ExpectAsync(204);
        await LeadsAsync(user, own);
        (await DeedsAsync($"user/{user.Id}", "after->'rights'->>'clients'")).Where(deed => deed.Contains("tie", StringComparison.Ordinal)).Select(deed => deed.Split(' ')[2]).ShouldBe(["[94]", "[]"]);
    }

    private async Task<string[]> DeedsAsync(string subject, string said) => (await host.Database.ScalarAsync<string[]>(
        $"select coalesce(array_agg(actor || ' ' || action || ' ' || coalesce({said}, '') order by id), '{{}}') from audit_entry where subject = '{subject}'"))!; // never null

    private static async Task LeadsAsync(Person user, params string[] leads) =>
        (await user.Http.CallAsync("GET", Portal + "/leads").ExpectAsync(200)).Json["items"]!.AsArray().Select(lead => lead!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal)
            .ShouldBe(leads.Order(StringComparer.Ordinal));

    private static async Task<int> ReportedAsync(Person user) => // the seed's leads were sold on 2026-03-10
        (await user.Http.CallAsync("GET", Portal + "/report?from=2026-03-01&to=2026-03-31").ExpectAsync(200)).Json["total"]!["leads"]!.GetValue<int>();

    private static Task<ApiAnswer> RightsAsync(Person boss, int user, string rights) => boss.Http.CallAsync("PUT", $"{Portal}/users/{user}", rights).ExpectAsync(200);

    private static Task<ApiAnswer> GiveAsync(Person boss, string lead, int? user) =>
        boss.Http.CallAsync("PUT", $"{Portal}/leads/{lead}/assignee", user is { } id ? $$"""{"userId":{{id}}}""" : "{}").ExpectAsync(204);

    private Task ClientAsync(int client) => admin.CallAsync("POST", "/api/v1/clients", $$"""{"id":{{client}},"companyName":"Client {{client}}"}""").ExpectAsync(201);

    private async Task<Person> UserAsync(int client, string name)
    {
        var http = await host.PortalUserAsync(client, $"{name}{client}@example.com");
        return new Person(http, await host.Database.ScalarAsync<int>($"select id from app_user where email = '{name}{client}@example.com'"));
    }

    private Task PlainAsync(Person user) => host.Services.GetRequiredService<IUserStore>().ChangeRightsAsync(new UserId(user.Id), new RightsChange { Actor = "test", Action = "changePortalUser", PortalAdmin = false }, CancellationToken.None);

    private async Task<string> SellAsync(int client)
    {
        var seed = new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann"}""" };
        var sale = await (await seed.InsertAsync(host.Database)).AttemptAsync(host.Database, client, 1_000);
        return sale.ToString();
    }

    private sealed record Person(HttpClient Http, int Id);
}
