using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using LeadExec.TestKit.Time;
using Npgsql;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>The same batch again, broken assertions, overload, cut connections.</summary>
public sealed class JournalFaultTests
{
    private const string Sums = """
        select md5(string_agg(t::text, '|' order by t::text)) from (
          select b::text from book b union all select f::text from lead_flow f union all select a::text from attempt a
          union all select s::text from sale s union all select e::text from entry e union all select o::text from outbox o) t
        """;

    [Fact]
    public async Task Same_batch_twice_is_already_throughout_and_changes_not_one_row() // FM-12, rules 1 and 3
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        await Traffic.OpenBooksAsync(harness.Books);
        var traffic = new Traffic(5);
        var received = Enumerable.Range(0, 100).Select(i => traffic.Receive(instant: i % 4 == 0)).ToList();
        var settled = received.Where(command => !command.Hold!.Instant).Select(traffic.Settle).ToList();
        await using var capture = new PlanCapture(harness.Options);
        foreach (var batch in new[] { received, settled })
        {
            (await capture.RunAsync(batch)).ShouldAllBe(reply => reply!.Answer == CommitAnswer.Done);
            var before = await harness.Database.ScalarAsync<string>(Sums);
            (await capture.RunAsync(batch)).ShouldAllBe(reply => reply!.Answer == CommitAnswer.Already && reply.AttemptState != null);
            (await harness.Database.ScalarAsync<string>(Sums)).ShouldBe(before);
        }

        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Fact]
    public async Task Refusal_that_only_a_refused_neighbour_caused_is_asked_again() // commit-protocol 1, item 7
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        await harness.Books.EnsureRowsAsync([new BookRow(BookKind.DeliveryAccount, Make.Account.Value)], CancellationToken.None);
        await harness.Books.AddFundsAsync(Make.Client, Money.FromCents(5000), Guid.NewGuid(), CancellationToken.None);
        AttemptHold Priced(int cents) => Make.Hold() with { UsesWallet = true, Price = Money.FromCents(cents) };
        await using var capture = new PlanCapture(harness.Options);
        var replies = await capture.RunAsync([Make.Received(hold: Priced(3000)), Make.Received(hold: Priced(4000)), Make.Received(hold: Priced(2000)), Make.Received(hold: Priced(6000))]);
        replies.Select(reply => reply?.Answer).ShouldBe([CommitAnswer.Done, CommitAnswer.Refused, null, CommitAnswer.Refused]);
        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Fact]
    public async Task Broken_assertion_halts_the_writer_and_fails_everyone_who_waits() // rule 5
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        await harness.Books.EnsureRowsAsync([new BookRow(BookKind.DeliveryAccount, Make.Account.Value)], CancellationToken.None);
        var received = Make.Received(hold: Make.Hold() with { AccountLimits = new QuantityLimits { PerDay = 5 } });
        await harness.Journal.CommitAsync(received, CancellationToken.None);
        await harness.Database.ExecuteAsync("update book set day_taken = 0 where kind = 4");
        var settle = Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Rejected);
        await Should.ThrowAsync<JournalHaltedException>(() => harness.Journal.CommitAsync(settle, CancellationToken.None));
        await Should.ThrowAsync<JournalHaltedException>(() => harness.Journal.CommitAsync(Make.Received(), CancellationToken.None));
        harness.Writer.IsHalted.ShouldBeTrue();
        (await harness.Database.ScalarAsync<long>("select count(*) from attempt where state = 3")).ShouldBe(0);
    }

    [Fact]
    public async Task Connection_that_is_cut_again_and_again_loses_nothing_and_doubles_nothing() // FM-12
    {
        await using var harness = await PostgresJournalHarness.StartAsync(options => options with { FirstBackOff = TimeSpan.FromMilliseconds(1) });
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        await Traffic.OpenBooksAsync(harness.Books);
        var traffic = new Traffic(9);
        var cuts = 0L;
        for (var round = 0; round < 12; round++)
        {
            var received = Enumerable.Range(0, 40).Select(_ => traffic.Receive()).ToList();
            var waiting = received.Select(command => harness.Journal.CommitAsync(command, CancellationToken.None)).ToList();
            cuts += await CutAsync(harness);
            (await Task.WhenAll(waiting)).ShouldAllBe(reply => reply.Answer == CommitAnswer.Done || reply.Answer == CommitAnswer.Already);
            waiting = [.. received.Select(command => harness.Journal.CommitAsync(traffic.Settle(command), CancellationToken.None))];
            cuts += await CutAsync(harness);
            await Task.WhenAll(waiting);
        }

        cuts.ShouldBeGreaterThan(0);
        (await harness.Database.ScalarAsync<long>("select count(*) from lead_flow where stage = 6")).ShouldBe(480);
        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Fact]
    public void New_leads_are_refused_by_age_and_everything_by_number() // FM-13, FM-14
    {
        var time = new ManualTimeProvider();
        using var queue = new CommandQueue(new PostgresOptions { ConnectionString = "", SiloBootId = Guid.Empty, QueueLimit = 3 }, time);
        queue.Add(Make.Received());
        time.Advance(TimeSpan.FromSeconds(0.9));
        queue.Add(Make.Received());
        time.Advance(TimeSpan.FromSeconds(0.2));
        Should.Throw<JournalOverloadedException>(() => queue.Add(Make.Received()));
        var begun = Make.Settled(new LeadId(Guid.NewGuid()), new AttemptId(Guid.NewGuid()), AttemptState.Accepted);
        queue.Add(begun);
        Should.Throw<JournalOverloadedException>(() => queue.Add(begun));
    }

    [Fact]
    public async Task Stopped_journal_takes_nothing()
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = DateTimeOffset.UtcNow; // the checker measures by the real clock
        await harness.Writer.StopAsync(CancellationToken.None);
        await Should.ThrowAsync<JournalOverloadedException>(() => harness.Journal.CommitAsync(Make.Received(), CancellationToken.None));
    }

    private static Task<long> CutAsync(PostgresJournalHarness harness) => harness.Database.ScalarAsync<long>(
        "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leadexec-writer' and datname = current_database()) x");
}
