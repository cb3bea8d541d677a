using System.Globalization;
using LeadExec.Check;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Faults;

// Decision 24, reliability 5.6: the process dies exactly before and after each commit and each send; nothing is sent twice, nothing is lost,
// and the record is sound. FM-01 to FM-04, INV-26
[Collection(Sides.Two)]
public sealed class FaultPointTests(FaultAccount account, ITestOutputHelper output) : IClassFixture<FaultAccount>
{
    // Where the process dies; leads in the record then; requests that the buyer sees and sales, over everything. The process that takes over
    // is the one that dies next; the source's second post reaches a receipt's points once, so the last one counts to two.
    private static readonly (string Point, int Stored, int Sent, int Sold)[] Deaths =
    [
        ("commit.receipt.after", 1, 0, 0),
        ("send.before", 1, 0, 0),
        ("send.after", 1, 1, 0),
        ("commit.outcome.before", 1, 1, 0),
        ("commit.outcome.after", 1, 1, 1),
        ("commit.receipt.before:2", 0, 1, 1),
    ];

    [Fact]
    public async Task Crash_at_each_point_loses_nothing_and_sends_nothing_twice()
    {
#if !LEADEXEC_FAULTS
        Assert.Skip("This build has no fault points; ./test builds with them.");
#endif
        var silo = await account.StartAsync(Deaths[0].Point);
        try
        {
            for (var n = 0; n < Deaths.Length; n++)
            {
                var lead = FaultAccount.Lead();
                await DieAsync(silo, lead, Deaths[n]);
                await silo.DisposeAsync();
                silo = await account.StartAsync(n + 1 < Deaths.Length ? Deaths[n + 1].Point : null);
                await TakenOverAsync(silo, lead, Deaths[n]);
            }

            await silo.StopAsync();
        }
        finally
        {
            await silo.DisposeAsync();
        }

        account.Buyer.Log.Entries.Count.ShouldBe(Deaths.Sum(death => death.Sent));
        account.Buyer.Log.Entries.Select(request => request.Key).ShouldBeUnique();
        await CheckAsync();
    }

    private async Task DieAsync(SiloProcess silo, LeadToPost lead, (string Point, int Stored, int Sent, int Sold) death)
    {
        await Should.ThrowAsync<HttpRequestException>(() => PostedAnswer.OfAsync(silo.Http, lead.ToRequest(PostKind.V1Json)), death.Point);
        await silo.WaitExitAsync();
        (await Books.CountAsync(lead.Email)).ShouldBe(death.Stored, death.Point);
        await account.Database.ExecuteAsync("update silo set renewed_at = renewed_at - interval '1 minute'"); // nobody waits for the lease in a test
    }

    private async Task TakenOverAsync(SiloProcess silo, LeadToPost lead, (string Point, int Stored, int Sent, int Sold) death)
    {
        await Eventually.TrueAsync(() => EndedAsync(lead), $"the end of the lead after {death.Point}");
        var again = await PostedAnswer.OfAsync(silo.Http, lead.ToRequest(PostKind.V1Json));

        again.Status.ShouldBe(200, again.Text);
        again.Accepted.ShouldBeTrue(again.Text);
        (await Books.CountAsync(lead.Email)).ShouldBe(1, death.Point);
        (await Books.OfAsync(again.LeadId)).Clients.Length.ShouldBe(death.Sold, death.Point);
    }

    /// <summary>A lead that is there is neither received nor sending any more.</summary>
    private async Task<bool> EndedAsync(LeadToPost lead) =>
        await account.Database.ScalarAsync<long>(string.Create(
            CultureInfo.InvariantCulture,
            $"select count(*) from lead_flow f join lead_data d on d.lead_id = f.id where d.fields->>'Email' = '{lead.Email}' and f.stage in (0, 1)")) == 0;

    private LeadBooks Books => new(account.Database.DataSource);

    private async Task CheckAsync()
    {
        var results = await InvariantChecker.RunAsync(account.Database.DataSource, new CheckOptions(), CancellationToken.None);
        output.WriteLine($"{results.Count} invariants");
        results.ShouldNotBeEmpty();
        results.Where(result => result.Broken).Select(result => $"{result.Invariant.Id} {string.Join(" | ", result.FirstRows)}").ShouldBeEmpty();
    }
}
