using System.Text.Json.Nodes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Users;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Portal;

// PORT-06, PORT-07, LEAD-11: appointments over leads
public sealed class AppointmentTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
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
    public async Task Appointment_is_made_within_a_lead_told_changed_and_cancelled() // PORT-06, LEAD-11
    {
        var team = await TeamAsync(80, 81);
        var (seed, sale) = await SellAsync(80);
        var made = (await team.Boss.CallAsync("POST", $"{Portal}/leads/{sale}/appointments", Body(team.DeskId, "2026-03-20", "09:30:00")).ExpectAsync(201)).Json;

        (Text(made, "day"), Text(made, "time"), Text(made, "userEmail")).ShouldBe(("2026-03-20", "09:30:00", "desk80@example.com"));
        made["startsAt"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 3, 20, 16, 30, 0, TimeSpan.Zero)); // Phoenix
        await TitlesAsync(team.Boss, $"/leads/{sale}/appointments", "Call back");
        var shown = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}/appointments").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(shown, "client"), Text(shown, "userEmail")).ShouldBe(("Client 80", "desk80@example.com"));

        var place = $"{Portal}/appointments/{made["id"]}";
        (await team.Boss.CallAsync("PUT", place, Body(team.DeskId, "2026-03-21", "10:00:00")).ExpectAsync(200)).Json["day"]!.GetValue<string>().ShouldBe("2026-03-21");
        await team.Boss.CallAsync("DELETE", place).ExpectAsync(204);
        await team.Boss.CallAsync("DELETE", place).ExpectAsync(404);
        (await team.Boss.CallAsync("PUT", place, Body(team.DeskId, "2026-03-22", "10:00:00"))).Status.ShouldBe(409);
        await TitlesAsync(team.Boss, "/appointments", "");
        (await host.Database.ScalarAsync<string>($"select string_agg(payload->>'kind', ' ') from outbox where topic = 'notice' and key like 'appointment:{made["id"]}:%'")).ShouldBe("appointment appointment appointment");
        (await host.Database.ScalarAsync<long>("select count(*) from outbox where payload::text like '%Call back%' or payload::text like '%example.com%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Users_see_their_own_those_who_look_after_others_all_and_other_clients_nothing() // PORT-07
    {
        var team = await TeamAsync(82, 83);
        var (_, sale) = await SellAsync(82);
        var mine = (await team.Desk.CallAsync("POST", $"{Portal}/leads/{sale}/appointments", Body(team.DeskId, "2026-03-20", "09:00:00", "Mine")).ExpectAsync(201)).Json;
        var theirs = (await team.Boss.CallAsync("POST", $"{Portal}/leads/{sale}/appointments", Body(team.BossId, "2026-03-21", "09:00:00", "Theirs")).ExpectAsync(201)).Json;

        await TitlesAsync(team.Desk, "/appointments", "Mine");
        await TitlesAsync(team.Desk, $"/leads/{sale}/appointments", "Mine");
        await TitlesAsync(team.Boss, "/appointments", "Mine Theirs");
        await TitlesAsync(team.Boss, "/appointments?from=2026-03-21", "Theirs");
        await TitlesAsync(team.Boss, "/appointments?to=2026-03-20", "Mine");
        await TitlesAsync(team.Foreign, "/appointments", "");
        await team.Foreign.CallAsync("GET", $"{Portal}/leads/{sale}/appointments").ExpectAsync(404);
        await team.Foreign.CallAsync("POST", $"{Portal}/leads/{sale}/appointments", Body(team.DeskId, "2026-03-20", "09:00:00")).ExpectAsync(404);
        foreach (var (user, one) in new[] { (team.Desk, theirs), (team.Foreign, mine) })
        {
            await user.CallAsync("PUT", $"{Portal}/appointments/{one["id"]}", Body(team.DeskId, "2026-03-20", "09:00:00")).ExpectAsync(404);
            await user.CallAsync("DELETE", $"{Portal}/appointments/{one["id"]}").ExpectAsync(404);
        }

        var colleagues = (await team.Desk.CallAsync("GET", $"{Portal}/colleagues").ExpectAsync(200)).Json["items"]!.AsArray();
        colleagues.Select(one => $"{one!["email"]} {one["self"]}").ShouldBe(["boss82@example.com false", "desk82@example.com true"]);
    }

    [Fact]
    public async Task What_is_wrong_with_an_appointment_is_said_with_its_place_and_users_of_others_get_none()
    {
        var team = await TeamAsync(84, 85);
        var (seed, sale) = await SellAsync(84);
        var path = $"{Portal}/leads/{sale}/appointments";
        foreach (var (body, place) in new[]
        {
            (Body(team.DeskId, "2026-03-20", "09:00:00", " "), "/title"), (Body(team.DeskId, "2026-03-20", "09:00:00", new string('a', 101)), "/title"),
            (Body(team.DeskId, "2026-03-20", "09:00:00", minutes: 4), "/minutes"), (Body(team.DeskId, "2026-03-20", "09:00:00", minutes: 1_441), "/minutes"),
            (Body(team.DeskId, "1999-12-31", "09:00:00"), "/day"),
        })
        {
            (await team.Desk.CallAsync("POST", path, body).ExpectAsync(400)).Json["errors"]![place].ShouldNotBeNull();
        }

        await team.Desk.CallAsync("POST", path, Body(team.ForeignId, "2026-03-20", "09:00:00")).ExpectAsync(409);
        await host.Services.GetRequiredService<IUserStore>().ChangeRightsAsync(new UserId(team.BossId), new RightsChange { Actor = "test", Action = "changePortalUser", Disabled = true }, CancellationToken.None);
        await team.Desk.CallAsync("POST", path, Body(team.BossId, "2026-03-20", "09:00:00")).ExpectAsync(409);
        await team.Desk.CallAsync("GET", $"{Portal}/appointments?from=2026-03-21&to=2026-03-20").ExpectAsync(400);

        await team.Desk.CallAsync("POST", path, Body(team.DeskId, "2026-03-20", "09:00:00")).ExpectAsync(201);
        await host.Services.GetRequiredService<ILeadEraser>().EraseAsync(seed.Id, CancellationToken.None);
        (await host.Database.ScalarAsync<long>($"select count(*) from portal_appointment where lead_id = '{seed.Id}'")).ShouldBe(0); // with the person's data
        await team.Desk.CallAsync("POST", path, Body(team.DeskId, "2026-03-20", "09:00:00")).ExpectAsync(409);
    }

    private static string Body(int user, string day, string time, string title = "Call back", int minutes = 45) =>
        $$"""{"day":"{{day}}","time":"{{time}}","minutes":{{minutes}},"title":"{{title}}","note":"Bring the papers","userId":{{user}}}""";

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task TitlesAsync(HttpClient user, string path, string titles) =>
        string.Join(' ', (await user.CallAsync("GET", Portal + path).ExpectAsync(200)).Json["items"]!.AsArray().Select(one => Text(one!, "title"))).ShouldBe(titles);

    private async Task<Team> TeamAsync(int client, int other)
    {
        foreach (var each in new[] { client, other })
        {
            await admin.CallAsync("POST", "/api/v1/clients", $$"""{"id":{{each}},"companyName":"Client {{each}}"}""").ExpectAsync(201);
        }

        var (boss, desk, foreign) = (await host.PortalUserAsync(client, $"boss{client}@example.com"), await host.PortalUserAsync(client, $"desk{client}@example.com"), await host.PortalUserAsync(other, $"foreign{client}@example.com"));
        var team = new Team(boss, desk, foreign) { BossId = await IdAsync($"boss{client}"), DeskId = await IdAsync($"desk{client}"), ForeignId = await IdAsync($"foreign{client}") };
        await host.Services.GetRequiredService<IUserStore>().ChangeRightsAsync(new UserId(team.DeskId), new RightsChange { Actor = "test", Action = "changePortalUser", PortalAdmin = false }, CancellationToken.None);
        return team;
    }

    private Task<int> IdAsync(string name) => host.Database.ScalarAsync<int>($"select id from app_user where email = '{name}@example.com'");

    private async Task<(LeadSeed Seed, AttemptId Sale)> SellAsync(int client)
    {
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann"}""" }.InsertAsync(host.Database);
        return (seed, await seed.AttemptAsync(host.Database, client, 1_000));
    }

    private sealed record Team(HttpClient Boss, HttpClient Desk, HttpClient Foreign)
    {
        public int BossId { get; init; }

        public int DeskId { get; init; }

        public int ForeignId { get; init; }
    }
}
