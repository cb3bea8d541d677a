using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Books;

/// <summary>Statements by the index over party and time.</summary>
public sealed class PostgresStatements(ReadDatabase database) : IStatements
{
    // The last closed month before the period has the balance already; only what came after it is summed.
    internal const string Totals = """
        select (coalesce(sum(x.cents) filter (where e.at < @from), 0)
                 + coalesce((select b.opening_cents + b.credit_cents - b.debit_cents from book_period_balance b
                              where b.ledger = @party and b.month = (select p.month from book_period p where p.closed_at is not null and p.ends_at <= @from order by p.ends_at desc limit 1)), 0))::bigint as Opening,
               coalesce(sum(x.cents) filter (where e.at >= @from and x.cents > 0), 0)::bigint as Credits,
               coalesce(-sum(x.cents) filter (where e.at >= @from and x.cents < 0), 0)::bigint as Debits,
               count(*) filter (where e.at >= @from) as Lines
          from entry e cross join lateral (select case when e.credit = @party then e.cents else -e.cents end as cents) x
         where entry_party(e.debit, e.credit) = @party and e.at < @to
           and e.at >= coalesce((select max(p.ends_at) from book_period p where p.closed_at is not null and p.ends_at <= @from), '-infinity')
        """;

    private const string Carried = "select @balance::bigint as Opening, 0::bigint as Credits, 0::bigint as Debits, 0::bigint as Lines";

    // Totals and lines come from one statement, so that they belong together also while the period is running.
    private const string Page = """
        with t as materialized ({0})
        select t.*, l.* from t left join lateral (
          select e.place as Place, e.at as At, e.kind as Kind, e.ref as Reference, case when e.credit = @party then e.debit else e.credit end as Counter,
                 x.cents as Cents, (t.opening + sum(x.cents) over (order by e.at, e.place))::bigint as Balance,
                 coalesce(s.lead_id, case when e.kind in (2, 5, 9) then e.ref end) as LeadId, s.order_id as OrderId
            from entry e
           cross join lateral (select case when e.credit = @party then e.cents else -e.cents end as cents) x
            left join sale s on e.kind in (1, 4, 6, 7, 8) and s.attempt_id = e.ref
           where entry_party(e.debit, e.credit) = @party and e.at >= @from and e.at < @to and (e.at, e.place) > (@afterAt, @afterPlace)
           order by e.at, e.place limit @limit) l on true
         order by l.At, l.Place
        """;

    public async Task<Statement> ReadAsync(StatementQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, StatementQuery.MostLines, nameof(query));
        var arguments = new
        {
            party = query.Party.Ledger,
            from = query.From.UtcDateTime,
            to = query.To.UtcDateTime,
            afterAt = (query.After?.At ?? query.From).UtcDateTime,
            afterPlace = query.After?.Place ?? 0,
            balance = query.After?.Balance.Cents ?? 0,
            limit = query.Limit + 1,
        };
        var sql = Page.Replace("{0}", query.After is null ? Totals : Carried, StringComparison.Ordinal);
        var rows = await database.ListAsync<Columns>(sql, arguments, cancellationToken);
        var lines = rows.Where(row => row.Place is not null).ToList();
        var page = Paging.Cut(lines, query.Limit, row => row.ToLine(), row => row.ToKey());
        return new Statement { Totals = query.After is null ? rows[0].ToTotals() : null, Lines = page.Items, Next = page.Next };
    }

    private sealed class Columns
    {
        public long Opening { get; init; }

        public long Credits { get; init; }

        public long Debits { get; init; }

        public long Lines { get; init; }

        public long? Place { get; init; }

        public DateTime At { get; init; }

        public short Kind { get; init; }

        public Guid Reference { get; init; }

        public string Counter { get; init; } = "";

        public long Cents { get; init; }

        public long Balance { get; init; }

        public Guid? LeadId { get; init; }

        public int? OrderId { get; init; }

        public StatementTotals ToTotals() => new()
        {
            Opening = Money.FromCents(Opening),
            Credits = Money.FromCents(Credits),
            Debits = Money.FromCents(Debits),
            Lines = Lines,
        };

        public StatementLine ToLine() => new()
        {
            Place = Place!.Value,
            At = Utc.At(At),
            Kind = (EntryKind)Kind,
            Reference = Reference,
            Counter = Counter,
            Amount = Money.FromCents(Cents),
            Balance = Money.FromCents(Balance),
            LeadId = LeadId is { } lead ? new LeadId(lead) : null,
            OrderId = OrderId is { } order ? new OrderId(order) : null,
        };

        public StatementKey ToKey() => new(Utc.At(At), Place!.Value, Money.FromCents(Balance));
    }
}
