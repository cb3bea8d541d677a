using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.Postgres.Tests.Orders;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>What sources are owed and paid: VEND-04, VEND-08, E-97, F-13, D-42, INV-16.</summary>
public sealed class SourcePayoutTests : IAsyncLifetime
{
    private static readonly LeadSourceId Source = new(6240);
    private static readonly DateTimeOffset Ever = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private PostgresJournalHarness harness = null!;
    private ReadDatabase reads = null!;
    private PostgresSourcePayouts payouts = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync();
        reads = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        payouts = new PostgresSourcePayouts(harness.Database.DataSource, reads);
    }

    public async ValueTask DisposeAsync()
    {
        await Checked.CleanSoFarAsync(harness.Database.DataSource);
        await reads.DisposeAsync();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Source_is_owed_the_costs_of_its_leads_until_it_is_paid_and_never_paid_more()
    {
        await BuyAsync(10);
        (await payouts.RecordAsync(Payout(15_001), CancellationToken.None)).ShouldBe(new SourcePayoutReply(SourcePayoutStatus.MoreThanOwed, Money.FromCents(15_000)));
        var first = Payout(6_000) with { Note = "half" };
        (await payouts.RecordAsync(first, CancellationToken.None)).ShouldBe(new SourcePayoutReply(SourcePayoutStatus.Recorded, Money.FromCents(9_000)));
        (await payouts.RecordAsync(first, CancellationToken.None)).ShouldBe(new SourcePayoutReply(SourcePayoutStatus.Repeated, Money.FromCents(9_000)));
        (await payouts.RecordAsync(first with { Amount = Money.FromCents(1) }, CancellationToken.None)).Status.ShouldBe(SourcePayoutStatus.IdTaken);
        (await payouts.RecordAsync(first with { SourceId = new LeadSourceId(1) }, CancellationToken.None)).Status.ShouldBe(SourcePayoutStatus.IdTaken);
        (await payouts.RecordAsync(Adjustment(-2_000), CancellationToken.None)).Owed.ShouldBe(Money.FromCents(7_000));
        (await payouts.RecordAsync(Adjustment(500), CancellationToken.None)).Owed.ShouldBe(Money.FromCents(7_500));
        (await payouts.RecordAsync(Payout(7_500), CancellationToken.None)).Owed.ShouldBe(Money.Zero);

        var figures = (await payouts.FiguresAsync(Ever, Ever.AddYears(900), null, CancellationToken.None)).Single();
        (figures.SourceId, figures.Accepted, figures.Cost.Cents, figures.Adjusted.Cents, figures.Paid.Cents, figures.Closing.Cents).ShouldBe((Source, 10L, 15_000L, -1_500L, 13_500L, 0L));
        var listed = await payouts.ListAsync(Source, 3, null, CancellationToken.None);
        listed.Items.Select(item => item.Amount.Cents).ShouldBe([7_500, 500, -2_000]);
        var rest = (await payouts.ListAsync(Source, 3, listed.Next, CancellationToken.None)).Items.Single();
        (rest with { At = default }).ShouldBe(first);
        (await harness.Database.ScalarAsync<string>("select string_agg(action || ' ' || actor, ', ' order by id) from audit_entry where subject = 'source/6240'"))
            .ShouldBe("sourcePayout user/1, sourceAdjustment user/1, sourceAdjustment user/1, sourcePayout user/1");
    }

    [Fact]
    public async Task Payouts_at_the_same_moment_do_not_pay_the_same_money()
    {
        await BuyAsync(2);
        var same = Payout(1_000);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => payouts.RecordAsync(n < 4 ? same : Payout(1_000), CancellationToken.None)));
        replies.Count(reply => reply.Status == SourcePayoutStatus.Recorded).ShouldBe(3); // 30.00 owed: three times 10.00
        (await payouts.FiguresAsync(Ever, Ever.AddYears(900), Source, CancellationToken.None)).Single().Closing.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Leads_that_were_rejected_in_a_later_period_are_taken_off_there()
    {
        var start = harness.Now;
        var leads = await BuyAsync(4);
        harness.Now = start.AddDays(1);
        await RejectAsync(leads[0]);
        harness.Now = start.AddDays(1).AddHours(1);
        await RejectAsync((await BuyAsync(2))[0]);

        var first = (await payouts.FiguresAsync(start.AddHours(-1), start.AddDays(1), Source, CancellationToken.None)).Single();
        (first.Accepted, first.Cost.Cents, first.Closing.Cents).ShouldBe((4L, 6_000L, 6_000L)); // as it was told then
        var second = (await payouts.FiguresAsync(start.AddDays(1), start.AddDays(2), Source, CancellationToken.None)).Single();
        (second.Accepted, second.Cost.Cents, second.Opening.Cents, second.Closing.Cents).ShouldBe((0L, 0L, 6_000L, 6_000L));
        (await payouts.FiguresAsync(start.AddHours(-1), start.AddDays(2), Source, CancellationToken.None)).Single().Accepted.ShouldBe(4);
        (await payouts.FiguresAsync(start.AddDays(-9), start.AddDays(-8), null, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hundred_leads_at_fifteen_dollars_of_which_three_went_back_to_their_source() // D-42, F-13, VEND-08
    {
        await using var returns = await ReturnHarness.StartAsync();
        await using var own = new ReadDatabase(new ReadOptions { ConnectionString = returns.Journal.Database.ConnectionString });
        var store = new PostgresSourcePayouts(returns.Journal.Database.DataSource, own);
        List<AttemptId> sales = [];
        for (var n = 0; n < 100; n++)
        {
            sales.Add(await returns.SellAsync());
        }

        foreach (var (sale, what) in sales.Take(4).Zip([ReturnEvent.Approved, ReturnEvent.ReturnedToSource, ReturnEvent.ReturnedToSource, ReturnEvent.ReturnedToSource]))
        {
            await returns.DoneAsync(sale, what);
        }

        var figures = (await store.FiguresAsync(Ever, Ever.AddYears(900), null, CancellationToken.None)).Single();
        (figures.Accepted, figures.Returned, figures.Net, figures.Cost.ToString(), figures.Closing.ToString()).ShouldBe((100L, 3L, 97L, "1455.00", "1455.00"));
        var payout = Payout(145_500);
        (await store.RecordAsync(payout with { Amount = Money.FromCents(145_501) }, CancellationToken.None)).Status.ShouldBe(SourcePayoutStatus.MoreThanOwed);
        (await store.RecordAsync(payout, CancellationToken.None)).Owed.ShouldBe(Money.Zero);
    }

    private static SourcePayout Payout(long cents) => new()
    {
        Id = Guid.NewGuid(),
        Kind = SourcePayoutKind.Payout,
        SourceId = Source,
        Amount = Money.FromCents(cents),
        Account = CashAccount.Bank,
        Actor = "user/1",
    };

    private static SourcePayout Adjustment(long cents) => Payout(cents) with { Kind = SourcePayoutKind.Adjustment, Account = null, Note = "agreed" };

    private async Task<List<LeadId>> BuyAsync(int count)
    {
        List<LeadId> leads = [];
        for (var n = 0; n < count; n++)
        {
            var received = Make.Received(Make.Receipt() with { ReceivedAt = harness.Now });
            (await harness.Journal.CommitAsync(received, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
            leads.Add(received.LeadId);
        }

        return leads;
    }

    private async Task RejectAsync(LeadId lead)
    {
        var rejection = new LeadRejection { LeadId = lead, Epoch = 1, Reason = RejectReason.NoCoverage, Detail = "nobody", Answer = Make.Answer() };
        (await new Postgres.Leads.PostgresLeadRejector(harness.Database.DataSource, harness.Options).RejectAsync(rejection, CancellationToken.None)).ShouldBe(CommitAnswer.Done);
    }
}
