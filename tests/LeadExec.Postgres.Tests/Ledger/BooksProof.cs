using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>What has to be true of money at any moment, found by ways that the stores do not go themselves.</summary>
internal static class BooksProof
{
    /// <summary>The journal alone, replayed, gives every balance; no credit of a renewal is lost or made; the checker finds nothing.</summary>
    public static async Task HoldsAsync(MoneyWorld world)
    {
        await using var connection = await world.Harness.Database.DataSource.OpenConnectionAsync();
        var entries = (await connection.QueryAsync<Entry>("select kind as Kind, ref as Ref, debit as Debit, credit as Credit, cents as Cents from entry order by place")).ToList();
        var ledgers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            ledgers[entry.Debit] = ledgers.GetValueOrDefault(entry.Debit) - entry.Cents;
            ledgers[entry.Credit] = ledgers.GetValueOrDefault(entry.Credit) + entry.Cents;
        }

        ledgers.Values.Sum().ShouldBe(0);
        var prices = entries.Where(entry => entry.Kind is 1 or 6 or 8).GroupBy(entry => entry.Ref)
            .ToDictionary(group => group.Key, group => group.Where(entry => entry.Kind != 8).Sum(entry => entry.Credit == "revenue" ? entry.Cents : -entry.Cents));
        await WalletsAsync(connection, entries, prices);
        await OrdersAsync(connection, prices);
        (await connection.QuerySingleAsync<(long In, long Out)>("select coalesce(sum(credit_in_cents), 0)::bigint, coalesce(sum(credit_out_cents), 0)::bigint from orders"))
            .ShouldSatisfyAllConditions(credit => credit.In.ShouldBe(credit.Out)); // F-07
        await StatementsAsync(world, ledgers);
        await Checked.CleanSoFarAsync(world.Harness.Database.DataSource);
    }

    /// <summary>Our books and the provider's own say the same, payment by payment (INV-21); call it when nothing is under way.</summary>
    public static async Task AgreesWithTheProviderAsync(MoneyWorld world)
    {
        var log = world.Simulator.Log.Entries;
        await using var connection = await world.Harness.Database.DataSource.OpenConnectionAsync();
        var paid = (await connection.QueryAsync<(Guid Id, long Cents)>("select id, cents from payment where provider = 1 and state = 2")).ToDictionary(row => row.Id.ToString(), row => row.Cents);
        log.Where(entry => entry.Kind == "capture").Select(entry => entry.Key).ShouldBeUnique();
        log.Where(entry => entry.Kind == "capture").ToDictionary(entry => entry.Named!, entry => entry.Cents).ShouldBe(paid, ignoreOrder: true);
        var back = (await connection.QueryAsync<(string Reference, long Cents)>("select provider_ref, cents from refund where provider = 1 and state = 2 and provider_ref is not null")).ToDictionary(row => row.Reference, row => row.Cents);
        log.Where(entry => entry.Kind == "refund").ToDictionary(entry => entry.Reference, entry => entry.Cents).ShouldBe(back, ignoreOrder: true);
        var moved = log.Sum(entry => entry.Kind == "capture" ? entry.Cents : -entry.Cents);
        var booked = await connection.ExecuteScalarAsync<long>("""
            select coalesce(sum(case when debit = 'cash:stripe' then cents else -cents end), 0)::bigint from entry where kind not in (19, 20) and 'cash:stripe' in (debit, credit)
            """);
        booked.ShouldBe(moved);
        (await connection.ExecuteScalarAsync<long>("select count(*) from payment where state in (0, 1, 4)")).ShouldBe(0);
        (await connection.ExecuteScalarAsync<long>("select count(*) from refund where state in (0, 1, 4)")).ShouldBe(0);
    }

    /// <summary>Each automatic payment whose order wants an invoice has one, over what was charged (ORD-11); call it when nothing is under way.</summary>
    public static async Task AutomaticInvoicesAsync(MoneyWorld world)
    {
        (await world.Invoices.DueAsync(100, CancellationToken.None)).ShouldBeEmpty();
        (await world.Harness.Database.ScalarAsync<string>("""
            select coalesce(string_agg(i.number || ': ' || i.total_cents || ' for ' || c.cents, ', '), '')
              from invoice i join order_charge c on c.order_id = i.order_id and c.purpose = i.purpose where i.total_cents <> c.cents or c.state <> 1
            """)).ShouldBe("");
    }

    private static async Task WalletsAsync(System.Data.Common.DbConnection connection, List<Entry> entries, Dictionary<Guid, long> prices)
    {
        var own = (await connection.QueryAsync<Guid>("select id from payment where target = 3 union all select r.id from refund r join payment p on p.id = r.payment_id where p.target = 3")).ToHashSet();
        var bought = (await connection.QueryAsync<(Guid Id, int Client)>("select id, client_id from attempt where uses_wallet and funds_state = 3")).ToDictionary(row => row.Id, row => row.Client);
        var held = (await connection.QueryAsync<(int Client, long Cents)>("""
            select client_id, sum(cents)::bigint from (
              select client_id, cents from attempt where uses_wallet and funds_state in (1, 2)
              union all select p.client_id, r.cents from refund r join payment p on p.id = r.payment_id where p.target = 3 and r.state in (0, 1, 4)) x group by 1
            """)).ToDictionary(row => row.Client, row => row.Cents);
        var missing = (await connection.QueryAsync<(int Client, long Cents)>("select p.client_id, sum(r.short_cents)::bigint from refund r join payment p on p.id = r.payment_id group by 1"))
            .ToDictionary(row => row.Client, row => row.Cents);
        foreach (var (id, left, credit) in await connection.QueryAsync<(long Id, long Left, long Credit)>("select id, left_cents, credit_cents from book where kind = 2"))
        {
            var ledger = $"client:{id}";
            var moved = entries.Where(entry => entry.Kind is 3 or 11 or 12 && own.Contains(entry.Ref)).Sum(entry => entry.Credit == ledger ? entry.Cents : entry.Debit == ledger ? -entry.Cents : 0);
            var spent = bought.Where(sale => sale.Value == id).Sum(sale => prices[sale.Key]);
            var returned = entries.Where(entry => entry.Kind == 8 && entry.Credit == ledger && bought.ContainsKey(entry.Ref)).Sum(entry => entry.Cents);
            left.ShouldBe(credit + moved + missing.GetValueOrDefault((int)id) - spent + returned - held.GetValueOrDefault((int)id), ledger);
            left.ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    private static async Task OrdersAsync(System.Data.Common.DbConnection connection, Dictionary<Guid, long> prices)
    {
        var rows = await connection.QueryAsync<(int Order, Guid Attempt, long Cents, short Funds, bool? Room)>(
            "select a.order_id, a.id, a.cents, a.funds_state, r.room from attempt a left join lead_return r on r.attempt_id = a.id and r.state in (2, 3) where a.order_id is not null");
        var taken = rows.Where(row => row.Funds is 1 or 2 or 3 && row.Room is not true)
            .GroupBy(row => row.Order).ToDictionary(group => group.Key, group => group.Sum(row => row.Funds == 3 ? prices[row.Attempt] : row.Cents));
        foreach (var (id, left, total, credit) in await connection.QueryAsync<(int Id, long Left, long Total, long Credit)>(
            "select o.id, b.left_cents, o.total_cents, o.credit_out_cents from orders o join book b on b.kind = 3 and b.id = o.id"))
        {
            left.ShouldBe(total - credit - taken.GetValueOrDefault(id), $"order {id}");
        }
    }

    private static async Task StatementsAsync(MoneyWorld world, Dictionary<string, long> ledgers)
    {
        var statements = new PostgresStatements(world.Reads);
        foreach (var client in Enumerable.Range(1, MoneyWorld.Clients))
        {
            var query = new StatementQuery { Party = BookParty.Of(new ClientId(client)), From = DateTimeOffset.UnixEpoch.AddYears(56), To = DateTimeOffset.UnixEpoch.AddYears(900), Limit = 1 };
            (await statements.ReadAsync(query, CancellationToken.None)).Totals!.Closing.Cents.ShouldBe(ledgers.GetValueOrDefault($"client:{client}"));
            var late = await statements.ReadAsync(query with { From = world.Harness.Now.AddDays(-2) }, CancellationToken.None);
            late.Totals!.Closing.Cents.ShouldBe(ledgers.GetValueOrDefault($"client:{client}"));
        }
    }

    private sealed class Entry
    {
        public short Kind { get; init; }

        public Guid Ref { get; init; }

        public string Debit { get; init; } = "";

        public string Credit { get; init; } = "";

        public long Cents { get; init; }
    }
}
