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

    private static async Task<JsonNode> ReadAsync(HttpClient admin) => (await admin.CallAsync("GET", "/api/v1/operations/invariants").ExpectAsync(200)).Json;
}
