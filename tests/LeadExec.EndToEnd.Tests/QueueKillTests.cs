using System.Net;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests;

/// <summary>The real process killed between a queued answer and the end of distribution. CAMP-27, RCV-19, INV-01, INV-04.</summary>
public sealed class QueueKillTests
{
    private const int Leads = 40;
    private const int Type = 600;

    [Fact]
    public async Task Every_queued_lead_is_sold_exactly_once_after_a_kill()
    {
        using var folder = ScratchFolder.InMemory();
        await using var database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        var start = new SiloStart
        {
            DataFolder = Path.Combine(folder.FullPath, "data"),
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = database.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = SiloProcess.FreePort(),
            Variables = new Dictionary<string, string?> { ["LeadExec__Queue__AtOnce"] = "1" },
        };
        await SettingPublisher.PublishAsync(database.ConnectionString, start.DataFolder, [.. Settings()]);

        await using (var silo = await SiloProcess.StartAsync(start))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Leads).Select(_ => PostAsync(silo)));
            answers.ShouldAllBe(status => status == HttpStatusCode.OK);
            await silo.KillAsync();
        }

        await using var again = await SiloProcess.StartAsync(start);
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("select count(*) from lead_flow where stage <> 6") == 0, "the end of every lead");

        (await database.ScalarAsync<long>("select count(*) from lead")).ShouldBe(Leads);
        (await database.ScalarAsync<long>("select count(*) from sale")).ShouldBe(Leads);
        (await database.ScalarAsync<long>("select count(distinct lead_id) from sale")).ShouldBe(Leads);
    }

    private static async Task<HttpStatusCode> PostAsync(SiloProcess silo)
    {
        var lead = LeadToPost.New("AZ", "85004") with { Source = ScenarioAccount.SourceNumber, LeadType = Type, Campaign = Type };
        using var request = lead.ToRequest(PostKind.V1Json);
        using var answer = await silo.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<NamedSetting> Settings()
    {
        var portal = SampleAccount.Portal(Type, Type, Type);
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            SettingPublisher.Of(SampleAccount.Source(ScenarioAccount.SourceNumber)),
            SettingPublisher.Of(SampleAccount.LeadType(Type)),
            SettingPublisher.Of(SampleAccount.Campaign(Type, ScenarioAccount.SourceNumber, Type) with { UseDeliveryQueue = true }),
            SettingPublisher.Of(SampleAccount.Client(Type)),
            SettingPublisher.Of(portal),
            SettingPublisher.Of(SampleAccount.Account(portal, 30m)),
        ];
    }
}
