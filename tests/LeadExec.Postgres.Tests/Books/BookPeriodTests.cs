using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>A closed month takes no entries, and its statements and figures never change.</summary>
public sealed class BookPeriodTests : IAsyncLifetime
{
    private static readonly BookMonth January = new(2026, 1);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 7, 0, 0, TimeSpan.Zero);

    private TestDatabase database = null!;
    private ReadDatabase reads = null!;
    private PostgresJournalChain chain = null!;
    private PostgresBookPeriods periods = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        reads = new ReadDatabase(new ReadOptions { ConnectionString = database.ConnectionString });
        chain = new PostgresJournalChain(database.DataSource, reads);
        periods = new PostgresBookPeriods(database.DataSource, reads, chain);
    }

    public async ValueTask DisposeAsync()
    {
        await reads.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Closed_month_refuses_entries_and_its_statement_never_changes()
    {
        await EntryAsync(3, "cash:bank", "client:7", 5_000, "2025-12-31 12:00Z");
        await EntryAsync(1, "client:7", "revenue", 2_000, "2026-01-10 12:00Z");
        await EntryAsync(2, "cogs", "payable:3", 700, "2026-01-31 23:00Z");
        await EntryAsync(1, "client:7", "revenue", 100, "2026-02-01 07:00Z"); // the next month's first instant
        var before = await StatementAsync();
        (await CloseAsync(January)).ShouldBe(PeriodClosingStatus.Closed);

        foreach (var at in new[] { "2026-02-01 06:59:59.999999Z", "2026-01-01 00:00Z", "2025-06-01 00:00Z" })
        {
            (await Should.ThrowAsync<PostgresException>(() => EntryAsync(1, "client:7", "revenue", 1, at))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        }

        await EntryAsync(8, "revenue", "client:7", 2_000, "2026-02-01 07:00Z"); // the correction
        var after = await StatementAsync();
        after.Totals.ShouldBe(before.Totals);
        after.Lines.ShouldBe(before.Lines);
        var closed = (await periods.FindAsync(January, CancellationToken.None))!;
        closed.Figures.ShouldBe(new PeriodFigures
        {
            Revenue = Money.FromCents(2_000),
            Cost = Money.FromCents(700),
            Received = Money.Zero,
            Paid = Money.Zero,
            Tax = Money.Zero,
            Fees = Money.Zero,
            Adjustments = Money.Zero,
            Clients = Money.FromCents(3_000),
            Sources = Money.FromCents(700),
        });
        (await periods.FiguresAsync(closed.From, closed.To, CancellationToken.None)).ShouldBe(closed.Figures);
        (closed.Seal, closed.ClosedBy, closed.ClosedAt is not null).ShouldBe((1L, "user/1", true));
        closed.Hash.ShouldBe((await chain.HeadAsync(CancellationToken.None)).Hash);
        (await database.ScalarAsync<string>("select actor || ' ' || action || ' ' || subject from audit_entry")).ShouldBe("user/1 periodClosed period/202601");
        (await CloseAsync(January)).ShouldBe(PeriodClosingStatus.Already);
        foreach (var change in new[] { "update book_period set ends_at = starts_at + interval '1 second'", "delete from book_period_balance", "delete from book_period", "update book_period_balance set debit_cents = 0", "truncate book_period_balance" })
        {
            await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(change));
        }
    }

    [Fact]
    public async Task Opening_balance_begins_at_the_last_closed_month() // however long the history is
    {
        await database.ExecuteAsync("""
            insert into entry(kind, ref, debit, credit, cents, at)
            select 1, gen_random_uuid(), 'client:7', 'revenue', n, '2026-01-05 12:00Z'::timestamptz + n * interval '1 minute' from generate_series(1, 5000) n
            """);
        await EntryAsync(3, "cash:bank", "client:7", 20_000_000, "2026-02-03 12:00Z");
        await EntryAsync(1, "client:7", "revenue", 40, "2026-02-20 12:00Z");
        var query = new StatementQuery { Party = BookParty.Of(new ClientId(7)), From = Start.AddMonths(1).AddDays(10), To = Start.AddMonths(2), Limit = 1 };
        var statements = new PostgresStatements(reads);
        var before = (await statements.ReadAsync(query, CancellationToken.None)).Totals;
        (await CloseAsync(January)).ShouldBe(PeriodClosingStatus.Closed);

        (await statements.ReadAsync(query, CancellationToken.None)).Totals.ShouldBe(before);
        before!.Opening.ShouldBe(Money.FromCents(20_000_000 - 12_502_500));
        await database.ExecuteAsync("analyze entry");
        (await RowsReadAsync(query)).ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Months_close_one_after_the_other_when_they_are_over()
    {
        (await periods.CloseAsync(Closing(January) with { To = await NowAsync() }, CancellationToken.None)).ShouldBe(PeriodClosingStatus.NotOver);
        (await periods.CloseAsync(Closing(January) with { To = (await NowAsync()).AddMinutes(-59) }, CancellationToken.None)).ShouldBe(PeriodClosingStatus.NotOver);
        (await CloseAsync(new BookMonth(2025, 12))).ShouldBe(PeriodClosingStatus.Closed); // an empty journal closes too
        (await CloseAsync(new BookMonth(2026, 2))).ShouldBe(PeriodClosingStatus.NotNext);
        (await CloseAsync(new BookMonth(2025, 11))).ShouldBe(PeriodClosingStatus.NotNext);
        (await CloseAsync(January)).ShouldBe(PeriodClosingStatus.Closed); // over the turn of the year
        (await periods.ListAsync(10, null, CancellationToken.None)).Select(period => period.Month).ShouldBe([January, new BookMonth(2025, 12)]);
        (await periods.ListAsync(10, January, CancellationToken.None)).Single().Month.ShouldBe(new BookMonth(2025, 12));
    }

    [Fact]
    public async Task Entry_under_way_when_its_month_is_closed_is_counted_or_refused()
    {
        await using var late = await database.DataSource.OpenConnectionAsync();
        await using var open = await late.BeginTransactionAsync();
        await using (var insert = new NpgsqlCommand(Entry(1, "client:7", "revenue", 900, "2026-01-31 12:00Z"), late))
        {
            await insert.ExecuteNonQueryAsync();
        }

        var closing = CloseAsync(January);
        using (var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30)))
        {
            while (await database.ScalarAsync<long>("select count(*) from book_period") == 0)
            {
                await Task.Delay(10, hang.Token);
            }
        }

        await Should.ThrowAsync<PostgresException>(() => EntryAsync(1, "client:7", "revenue", 5, "2026-01-31 12:00Z"));
        await open.CommitAsync();
        if (await closing == PeriodClosingStatus.Waiting)
        {
            (await CloseAsync(January)).ShouldBe(PeriodClosingStatus.Closed); // a slow machine
        }

        (await periods.FindAsync(January, CancellationToken.None))!.Figures!.Revenue.ShouldBe(Money.FromCents(900));
    }

    [Fact]
    public async Task Closing_that_stopped_midway_is_gone_on_with()
    {
        await EntryAsync(1, "client:7", "revenue", 900, "2026-01-31 12:00Z");
        await database.ExecuteAsync("insert into book_period(month, starts_at, ends_at, closing_at, closed_by) values (202601, '2026-01-01 07:00Z', '2026-02-01 07:00Z', now(), 'user/1')");
        (await periods.FindAsync(January, CancellationToken.None)).ShouldSatisfyAllConditions(period => period!.ClosedAt.ShouldBeNull(), period => period!.Figures.ShouldBeNull());
        (await CloseAsync(new BookMonth(2026, 2))).ShouldBe(PeriodClosingStatus.NotNext);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CloseAsync(January)));
        replies.Count(reply => reply == PeriodClosingStatus.Closed).ShouldBe(1);
        replies.ShouldAllBe(reply => reply == PeriodClosingStatus.Closed || reply == PeriodClosingStatus.Already);
        (await periods.FindAsync(January, CancellationToken.None))!.Figures!.Clients.ShouldBe(Money.FromCents(-900));
    }

    private static string Entry(int kind, string debit, string credit, long cents, string at) =>
        $"insert into entry(kind, ref, debit, credit, cents, at) values ({kind}, gen_random_uuid(), '{debit}', '{credit}', {cents}, '{at}')";

    private static PeriodClosing Closing(BookMonth month)
    {
        var from = Start.AddMonths(((month.Year - 2026) * 12) + month.Month - 1);
        return new PeriodClosing { Month = month, From = from, To = from.AddMonths(1), Actor = "user/1" };
    }

    private Task EntryAsync(int kind, string debit, string credit, long cents, string at) => database.ExecuteAsync(Entry(kind, debit, credit, cents, at));

    private Task<PeriodClosingStatus> CloseAsync(BookMonth month) => periods.CloseAsync(Closing(month), CancellationToken.None);

    private async Task<DateTimeOffset> NowAsync() => new(await database.ScalarAsync<DateTime>("select clock_timestamp()"));

    /// <summary>The most rows that any part of the plan of the totals gave out.</summary>
    private async Task<double> RowsReadAsync(StatementQuery query)
    {
        await using var command = database.DataSource.CreateCommand("explain (analyze, costs off, timing off, summary off) " + PostgresStatements.Totals);
        command.Parameters.AddWithValue("party", query.Party.Ledger);
        command.Parameters.AddWithValue("from", query.From.UtcDateTime);
        command.Parameters.AddWithValue("to", query.To.UtcDateTime);
        await using var row = await command.ExecuteReaderAsync();
        var most = 0.0;
        while (await row.ReadAsync())
        {
            most = System.Text.RegularExpressions.Regex.Matches(row.GetString(0), @"rows=([0-9.]+)|Rows Removed by Filter: ([0-9]+)")
                .Select(match => double.Parse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)).Append(most).Max();
        }

        return most;
    }

    private Task<Statement> StatementAsync() => new PostgresStatements(reads).ReadAsync(
        new StatementQuery { Party = BookParty.Of(new ClientId(7)), From = Start, To = Start.AddMonths(1) }, CancellationToken.None);
}
