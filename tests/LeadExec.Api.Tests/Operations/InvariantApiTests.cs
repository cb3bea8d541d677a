using System.Text.Json.Nodes;
using LeadExec.Ports.Invariants;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Operations;

// Reliability 2: staff ask for a check of the record and read what it found.
public sealed class InvariantApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly InvariantOptions Patient = new() { Longest = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task Check_is_asked_for_once_and_its_findings_are_shown_with_ids()
    {
        using var admin = await host.AdministratorAsync();
        (await ReadAsync(admin))["last"].ShouldBeNull("nobody checked yet");
        await PeopleAsync(admin);

        var asked = (await admin.CallAsync("POST", "/api/v1/operations/invariants/run").ExpectAsync(202)).Json;
        var again = (await admin.CallAsync("POST", "/api/v1/operations/invariants/run").ExpectAsync(202)).Json;

        again["number"]!.GetValue<long>().ShouldBe(asked["number"]!.GetValue<long>());
        asked["askedBy"]!.GetValue<string>().ShouldStartWith("user/");
        (await ReadAsync(admin))["open"]!["number"]!.GetValue<long>().ShouldBe(asked["number"]!.GetValue<long>());

        await host.Database.ExecuteAsync("insert into client_credit values (9001, 5)");
        (await host.Services.GetRequiredService<IInvariantRuns>().RunAsync(Patient, CancellationToken.None)).ShouldNotBeNull();
        await host.Database.ExecuteAsync("delete from client_credit where client_id = 9001");

        var last = (await ReadAsync(admin))["last"]!;
        (await ReadAsync(admin))["open"].ShouldBeNull();
        last["broken"]!.GetValue<int>().ShouldBe(1);
        last["elapsedMs"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(0);
        var invariants = last["invariants"]!.AsArray();
        invariants.Count.ShouldBeGreaterThan(40);
        var broken = invariants.Single(each => each!["state"]!.GetValue<string>() == "broken")!;
        $"{broken["id"]} {broken["violations"]} {broken["rows"]![0]}".ShouldBe("INV-23b 1 client_id=9001");
        invariants.Count(each => each!["state"]!.GetValue<string>() == "holds").ShouldBe(invariants.Count - 1);
    }

    /// <summary>People come and go, and a wallet gets credit: all of it stands in the audit, and by whom (INV-30).</summary>
    private async Task PeopleAsync(HttpClient admin)
    {
        using var portal = await host.PortalUserAsync(7, "gone@example.com");
        var (gone, colleague) = (await IdAsync("gone@example.com"), "colleague@example.com");
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("DELETE", $"/api/v1/clients/7/portal-users/{gone}").ExpectAsync(204);
        await admin.CallAsync("POST", "/api/v1/staff-users", $$"""{"email":"{{colleague}}","role":"staff"}""").ExpectAsync(201);
        await admin.CallAsync("PUT", $"/api/v1/staff-users/{await IdAsync(colleague)}", """{"role":"administrator","enabled":false}""").ExpectAsync(200);
        await admin.CallAsync("PUT", "/api/v1/clients/7/wallet/credit", """{"amount":"20.00"}""").ExpectAsync(200);
        await admin.CallAsync("PUT", "/api/v1/clients/7/wallet/credit", """{"amount":"15.00"}""").ExpectAsync(200);
        (await host.Database.ScalarAsync<string>($"select action || ' ' || (after->'rights'->>'enabled') from audit_entry where subject = 'user/{gone}' and actor like 'user/%' order by id desc limit 1"))
            .ShouldBe("disablePortalUser false");
    }

    private Task<int> IdAsync(string email) => host.Database.ScalarAsync<int>($"select id from app_user where email_key = '{email}'");

    private static async Task<JsonNode> ReadAsync(HttpClient admin) => (await admin.CallAsync("GET", "/api/v1/operations/invariants").ExpectAsync(200)).Json;
}
