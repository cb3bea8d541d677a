using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>Statements reconcile line by line with deliveries and payments, and page by page with themselves.</summary>
public sealed class StatementTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Ever = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private PostgresJournalHarness harness = null!;
    private ReadDatabase reads = null!;
    private PostgresStatements statements = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync();
        reads = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        statements = new PostgresStatements(reads);
        await Traffic.OpenBooksAsync(harness.Books);
    }

    public async ValueTask DisposeAsync()
    {
        await reads.DisposeAsync();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Lines_are_the_deliveries_and_payments_one_by_one_and_add_up_to_the_balances()
    {
        await SellAsync(120);
        await harness.Books.AddFundsAsync(new ClientId(2), Money.FromCents(12_345), Guid.NewGuid(), CancellationToken.None);
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        foreach (var client in await connection.QueryAsync<int>("select distinct client_id from sale"))
        {
            var statement = await ReadAsync(BookParty.Of(new ClientId(client)), Ever, Ever.AddYears(900));
            var sold = await connection.QueryAsync<(Guid Attempt, Guid Lead, long Cents)>("select attempt_id, lead_id, cents from sale where client_id = @client", new { client });
            statement.Lines.Where(line => line.Kind == EntryKind.Sale).Select(line => (line.Reference, line.LeadId!.Value.Value, -line.Amount.Cents)).ShouldBe(sold.Select(sale => (sale.Attempt, sale.Lead, sale.Cents)), ignoreOrder: true);
            var paid = await connection.QueryAsync<(Guid Payment, long Cents)>("select ref, cents from entry where kind = 3 and credit = 'client:' || @client", new { client });
            statement.Lines.Where(line => line.Kind == EntryKind.WalletPayment).Select(line => (line.Reference, line.Amount.Cents)).ShouldBe(paid.Select(payment => (payment.Payment, payment.Cents)), ignoreOrder: true);
            statement.Lines.ShouldAllBe(line => line.Kind == EntryKind.Sale || line.Kind == EntryKind.WalletPayment);
            AddsUp(statement);
            statement.Totals!.Closing.Cents.ShouldBe(paid.Sum(payment => payment.Cents) - sold.Sum(sale => sale.Cents));
        }

        var source = await ReadAsync(BookParty.Of(new LeadSourceId(6240)), Ever, Ever.AddYears(900));
        var bought = await connection.QueryAsync<(Guid Lead, long Cents)>("select id, cost from lead");
        source.Lines.Select(line => (line.LeadId!.Value.Value, line.Amount.Cents)).ShouldBe(bought.Select(lead => (lead.Lead, lead.Cents)), ignoreOrder: true);
        (source.Lines.All(line => line.Kind == EntryKind.SourceCost), source.Totals!.Closing.Cents).ShouldBe((true, bought.Sum(lead => lead.Cents)));
        AddsUp(source);
    }

    [Fact]
    public async Task Pages_of_any_size_give_the_same_lines_and_balances()
    {
        await SellAsync(60);
        var party = BookParty.Of(new ClientId(1)); // half of all leads are its
        var whole = await ReadAsync(party, Ever, Ever.AddYears(900));
        whole.Lines.Count.ShouldBeGreaterThan(10);
        foreach (var size in new[] { 1, 3, 7, whole.Lines.Count })
        {
            (await ReadAsync(party, Ever, Ever.AddYears(900), size)).Lines.ShouldBe(whole.Lines);
        }
    }

    [Fact]
    public async Task Periods_that_follow_each_other_close_where_the_next_opens()
    {
        var start = harness.Now;
        for (var day = 0; day < 5; day++)
        {
            harness.Now = start.AddDays(day);
            await SellAsync(12, seed: day);
        }

        foreach (var party in new[] { BookParty.Of(new ClientId(1)), BookParty.Of(new LeadSourceId(6240)) })
        {
            var carried = Money.Zero;
            var lines = 0;
            foreach (var (from, to) in new[] { (Ever, start), (start, start.AddDays(1)), (start.AddDays(1), start.AddDays(2.5)), (start.AddDays(2.5), start.AddDays(4)), (start.AddDays(4), Ever.AddYears(900)) })
            {
                var part = await ReadAsync(party, from, to);
                AddsUp(part);
                part.Totals!.Opening.ShouldBe(carried);
                part.Lines.ShouldAllBe(line => line.At >= from && line.At < to);
                carried = part.Totals.Closing;
                lines += part.Lines.Count;
            }

            var whole = await ReadAsync(party, Ever, Ever.AddYears(900));
            (whole.Totals!.Closing, whole.Lines.Count).ShouldBe((carried, lines));
        }
    }

    [Fact]
    public async Task Party_without_entries_has_an_empty_statement()
    {
        var nobody = await statements.ReadAsync(new StatementQuery { Party = BookParty.Of(new ClientId(999)), From = Ever, To = Ever.AddYears(900) }, CancellationToken.None);
        (nobody.Lines.Count, nobody.Next, nobody.Totals!.Opening, nobody.Totals.Closing, nobody.Totals.Lines).ShouldBe((0, null, Money.Zero, Money.Zero, 0L));
    }

    private static void AddsUp(Statement statement)
    {
        var balance = statement.Totals!.Opening;
        foreach (var line in statement.Lines)
        {
            balance += line.Amount;
            line.Balance.ShouldBe(balance);
        }

        (statement.Totals.Closing, statement.Totals.Lines).ShouldBe((balance, (long)statement.Lines.Count));
    }

    private async Task<Statement> ReadAsync(BookParty party, DateTimeOffset from, DateTimeOffset to, int limit = StatementQuery.MostLines)
    {
        var first = await statements.ReadAsync(new StatementQuery { Party = party, From = from, To = to, Limit = limit }, CancellationToken.None);
        var lines = first.Lines.ToList();
        for (var next = first.Next; next is not null;)
        {
            var page = await statements.ReadAsync(new StatementQuery { Party = party, From = from, To = to, Limit = limit, After = next }, CancellationToken.None);
            page.Totals.ShouldBeNull();
            lines.AddRange(page.Lines);
            next = page.Next;
        }

        return first with { Lines = lines, Next = null };
    }

    private async Task SellAsync(int leads, int seed = 1)
    {
        var traffic = new Traffic(seed);
        for (var n = 0; n < leads; n++)
        {
            var received = traffic.Receive(instant: n % 3 == 0);
            await harness.Journal.CommitAsync(received, CancellationToken.None);
            if (!received.Hold!.Instant)
            {
                await harness.Journal.CommitAsync(traffic.Settle(received), CancellationToken.None);
            }
        }
    }
}
