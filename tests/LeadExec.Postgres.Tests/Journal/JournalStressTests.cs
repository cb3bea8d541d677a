using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Several writers on one database; every run ends in the checker (commit-protocol 2 and 4).</summary>
public sealed class JournalStressTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Writers_that_share_hot_rows_fill_every_limit_exactly_and_leave_no_drift(int writers)
    {
        await using var harness = await PostgresJournalHarness.StartAsync(options => options with { ClockForTests = null });
        await Traffic.OpenBooksAsync(harness.Books, walletCents: 2_000_000);
        var others = await Others(harness, writers - 1);
        ILeadJournal[] journals = [harness.Journal, .. others];
        var refused = await Task.WhenAll(Enumerable.Range(0, writers * 24).Select(caller => Sell(journals[caller % writers], caller, 25)));
        refused.Sum().ShouldBeGreaterThan(writers * 24);
        await Checked.CleanAsync(harness.Database.DataSource);
        foreach (var other in others)
        {
            await other.StopAsync(CancellationToken.None);
            other.Dispose();
        }

        (await harness.Database.ScalarAsync<long>("select count(*) from book where kind = 4 and day_taken > 5")).ShouldBe(0);
        (await harness.Database.ScalarAsync<long>("select count(*) from book where kind = 4 and day_taken = 5")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Same_person_at_two_writers_at_once_leaves_exactly_one_valid() // FM-38, INV-25
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        var other = (await Others(harness, 1)).Single();
        for (var round = 0; round < 40; round++)
        {
            var receipt = Make.Receipt() with { Claim = Make.Claim("person " + round) };
            var replies = await Task.WhenAll(
                harness.Journal.CommitAsync(Make.Received(receipt with { BodyHash = Make.Hash(round * 2) }), CancellationToken.None),
                other.CommitAsync(Make.Received(receipt with { BodyHash = Make.Hash((round * 2) + 1) }), CancellationToken.None));
            replies.Count(reply => reply.Answer == CommitAnswer.Done).ShouldBe(1);
            replies.Single(reply => reply.Answer != CommitAnswer.Done).Reason.ShouldBe(RejectReason.Duplicate);
        }

        await Checked.CleanAsync(harness.Database.DataSource);
        await other.StopAsync(CancellationToken.None);
        other.Dispose();
    }

    [Fact]
    public async Task Same_keys_at_four_writers_at_once_make_one_lead_each() // FM-35, INV-02, rule 6
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        var others = await Others(harness, 3);
        ILeadJournal[] journals = [harness.Journal, .. others];
        var done = await Task.WhenAll(Enumerable.Range(0, 200).Select(async key =>
        {
            var receipt = Make.Receipt() with { IdempotencyKey = "key " + (key % 50), BodyHash = Make.Hash(key % 50) };
            var replies = await Task.WhenAll(journals.Select(journal => journal.CommitAsync(Make.Received(receipt), CancellationToken.None)));
            replies.ShouldAllBe(reply => reply.Answer == CommitAnswer.Done || (reply.Answer == CommitAnswer.KeyTaken && !reply.InputDiffers));
            return replies.Count(reply => reply.Answer == CommitAnswer.Done);
        }));
        done.Sum().ShouldBe(50);
        await Checked.CleanAsync(harness.Database.DataSource);
        foreach (var other in others)
        {
            await other.StopAsync(CancellationToken.None);
            other.Dispose();
        }
    }

    private static async Task<List<PostgresLeadJournal>> Others(PostgresJournalHarness harness, int count)
    {
        var others = new List<PostgresLeadJournal>();
        for (var i = 0; i < count; i++)
        {
            var options = harness.Options with { SiloBootId = Guid.NewGuid() };
            others.Add(new PostgresLeadJournal(options, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance));
            await others[i].StartAsync(CancellationToken.None);
        }

        return others;
    }

    /// <summary>Leads with mixed limits, a rejection now and then with another try, some unknown. Returns how many holds were refused.</summary>
    private static async Task<int> Sell(ILeadJournal journal, int seed, int leads)
    {
        var random = new Random(seed);
        var traffic = new Traffic(seed);
        var refused = 0;
        for (var i = 0; i < leads; i++)
        {
            var received = traffic.Receive(new QuantityLimits { PerDay = 5, PerHour = random.Next(4, 8) }, instant: random.Next(4) == 0);
            var reply = await journal.CommitAsync(received, CancellationToken.None);
            if (reply.Answer == CommitAnswer.Refused)
            {
                refused++;
                continue;
            }

            if (!received.Hold!.Instant)
            {
                refused += await Settle(journal, received, random, traffic);
            }
        }

        return refused;
    }

    private static async Task<int> Settle(ILeadJournal journal, LeadCommit received, Random random, Traffic traffic)
    {
        if (random.Next(10) == 0)
        {
            var unknown = Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Unknown);
            await journal.CommitAsync(unknown with { Outcome = unknown.Outcome! with { ReleaseSlot = random.Next(2) == 0 } }, CancellationToken.None);
            return 0;
        }

        var settle = traffic.Settle(received);
        var next = traffic.Receive(new QuantityLimits { PerDay = 5 }).Hold!;
        var again = settle.Outcome!.State == AttemptState.Rejected;
        var reply = await journal.CommitAsync(again ? settle with { Hold = next, Stage = Domain.Flow.FlowStage.Sending } : settle, CancellationToken.None);
        if (again && reply.Answer == CommitAnswer.Done)
        {
            await journal.CommitAsync(Make.Settled(received.LeadId, next.AttemptId, AttemptState.Accepted), CancellationToken.None);
        }

        return reply.Answer == CommitAnswer.Refused ? 1 : 0;
    }
}
