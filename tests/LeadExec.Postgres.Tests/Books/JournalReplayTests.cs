using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>After any sequence of sales, prices, payments and payouts the journal alone gives the balances that the record keeps.</summary>
public sealed class JournalReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Journal_replayed_gives_every_balance(int seed)
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        await using var reads = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        await Traffic.OpenBooksAsync(harness.Books, 1_000_000);
        await RunAsync(harness, new PostgresSourcePayouts(harness.Database.DataSource, reads), seed);

        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        var entries = (await connection.QueryAsync<Entry>("select kind as Kind, ref as Ref, debit as Debit, credit as Credit, cents as Cents from entry order by place")).ToList();
        var ledgers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            ledgers[entry.Debit] = ledgers.GetValueOrDefault(entry.Debit) - entry.Cents;
            ledgers[entry.Credit] = ledgers.GetValueOrDefault(entry.Credit) + entry.Cents;
        }

        ledgers.Values.Sum().ShouldBe(0);
        var price = entries.Where(entry => entry.Kind is 1 or 6).GroupBy(entry => entry.Ref).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Credit == "revenue" ? entry.Cents : -entry.Cents));
        var sold = (await connection.QueryAsync<Sold>("select s.attempt_id as Id, s.client_id as Client, s.cents as Cents, a.uses_wallet as Wallet, a.order_id as OrderId from sale s join attempt a on a.id = s.attempt_id")).ToList();
        sold.Count.ShouldBeGreaterThan(20);
        sold.ToDictionary(sale => sale.Id, sale => sale.Cents).ShouldBe(price, ignoreOrder: true);

        (await harness.Database.ScalarAsync<long>("select count(*) from attempt where funds_state in (1, 2)")).ShouldBe(0); // nothing is held any more
        var paid = entries.Where(entry => entry.Kind == 3).GroupBy(entry => entry.Credit).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Cents));
        foreach (var (id, left, credit) in await connection.QueryAsync<(long Id, long Left, long Credit)>("select id, left_cents, credit_cents from book where kind = 2"))
        {
            left.ShouldBe(credit + paid.GetValueOrDefault($"client:{id}") - sold.Where(sale => sale.Wallet && sale.Client == id).Sum(sale => price[sale.Id]));
        }

        (await harness.Database.ScalarAsync<long>("select left_cents from book where kind = 3")).ShouldBe(1_000_000 - sold.Where(sale => sale.OrderId == 1).Sum(sale => price[sale.Id]));
        var statements = new PostgresStatements(reads);
        foreach (var (ledger, balance) in ledgers.Where(pair => pair.Key.Contains(':', StringComparison.Ordinal) && !pair.Key.StartsWith("cash", StringComparison.Ordinal)))
        {
            var number = int.Parse(ledger.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
            var party = ledger.StartsWith("client", StringComparison.Ordinal) ? BookParty.Of(new ClientId(number)) : BookParty.Of(new LeadSourceId(number));
            var statement = await statements.ReadAsync(new StatementQuery { Party = party, From = DateTimeOffset.UnixEpoch, To = DateTimeOffset.UnixEpoch.AddYears(900), Limit = 1 }, CancellationToken.None);
            statement.Totals!.Closing.Cents.ShouldBe(balance);
        }
    }

    private static async Task RunAsync(PostgresJournalHarness harness, PostgresSourcePayouts payouts, int seed)
    {
        var random = new Random(seed);
        var traffic = new Traffic(seed);
        var prices = new PostgresPriceConfirmations(harness.Database.DataSource);
        List<LeadCommit> waiting = [];
        List<LeadCommit> settled = [];
        for (var n = 0; n < 150; n++)
        {
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    waiting.Add(traffic.Receive());
                    await harness.Journal.CommitAsync(waiting[^1], CancellationToken.None);
                    break;
                case 3 or 4 when waiting.Count > 0:
                    await SettleAsync(waiting[random.Next(waiting.Count)]);
                    break;
                case 5 when settled.Count > 0:
                    var hold = settled[random.Next(settled.Count)].Hold!;
                    await prices.ConfirmAsync(new PriceConfirmation { Actor = "user/7", AttemptId = hold.AttemptId, Price = Money.FromCents(random.Next(4_001)) }, CancellationToken.None);
                    break;
                case 6:
                    await harness.Books.AddFundsAsync(new ClientId(random.Next(1, 4)), Money.FromCents(random.Next(1, 5_000)), Guid.NewGuid(), CancellationToken.None);
                    break;
                default:
                    await payouts.RecordAsync(Some(random), CancellationToken.None);
                    break;
            }
        }

        while (waiting.Count > 0)
        {
            await SettleAsync(waiting[0]);
        }

        async Task SettleAsync(LeadCommit received)
        {
            waiting.Remove(received);
            settled.Add(received);
            await harness.Journal.CommitAsync(traffic.Settle(received), CancellationToken.None);
        }
    }

    private static SourcePayout Some(Random random)
    {
        var payout = new SourcePayout
        {
            Id = Guid.NewGuid(),
            Kind = SourcePayoutKind.Payout,
            SourceId = new LeadSourceId(6240),
            Amount = Money.FromCents(random.Next(1, 3_000)),
            Account = CashAccount.Check,
            Actor = "user/1",
        };
        return random.Next(2) == 0 ? payout : payout with { Kind = SourcePayoutKind.Adjustment, Account = null, Amount = Money.FromCents((random.Next(500) * 2) - 499) };
    }

    private sealed class Entry
    {
        public short Kind { get; init; }

        public Guid Ref { get; init; }

        public string Debit { get; init; } = "";

        public string Credit { get; init; } = "";

        public long Cents { get; init; }
    }

    private sealed class Sold
    {
        public Guid Id { get; init; }

        public int Client { get; init; }

        public long Cents { get; init; }

        public bool Wallet { get; init; }

        public int? OrderId { get; init; }
    }
}
