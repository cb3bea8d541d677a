using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using Npgsql;

namespace LeadExec.Postgres.Books;

/// <summary>Replaces a price under the locks of the batch writer, taken in its order: the wallet and the order, then the lead.</summary>
public sealed class PostgresPriceConfirmations(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IPriceConfirmations
{
    private const string LockBooks = """
        select 1 from book b
         where (b.kind, b.id) in (select x.kind, x.id from attempt a
                 cross join lateral (values (2::smallint, case when a.uses_wallet then a.client_id::bigint end), (3::smallint, a.order_id::bigint)) x(kind, id)
                 where a.id = @attempt and x.id is not null)
         order by b.kind, b.id for no key update
        """;

    private const string LockLead = "select 1 from lead_flow f where f.id = (select a.lead_id from attempt a where a.id = @attempt) for no key update";

    private const string Read = """
        select a.cents as Held, s.cents as Price, a.state = 2 and not a.test and s.state = 0 as Sold,
               coalesce((select min(b.left_cents) from book b
                          where b.kind = 2 and a.uses_wallet and b.id = a.client_id or b.kind = 3 and b.id = a.order_id and not b.by_units), 9223372036854775807) as Funds,
               (select count(*) from entry e where e.kind = 6 and e.ref = a.id)::int as Times
          from attempt a left join sale s on s.attempt_id = a.id
         where a.id = @attempt and (@client::int is null or a.client_id = @client) and (@lead::uuid is null or a.lead_id = @lead) and a.alternate_of is null
        """;

    // Each statement reads the sale as it was before; the last two change it.
    private const string Replace = """
        insert into audit_entry(at, actor, action, subject, after)
        select coalesce(@now::timestamptz, clock_timestamp()), @actor, @action, 'attempt/' || s.attempt_id, jsonb_build_object('leadId', s.lead_id, 'centsBefore', s.cents, 'cents', @price)
          from sale s where s.attempt_id = @attempt;
        insert into entry(kind, ref, n, debit, credit, cents, at)
        select 6, s.attempt_id, @times, case when @price > s.cents then c.ledger else 'revenue' end, case when @price > s.cents then 'revenue' else c.ledger end,
               abs(@price - s.cents), coalesce(@now::timestamptz, clock_timestamp())
          from sale s cross join lateral (select 'client:' || s.client_id as ledger) c where s.attempt_id = @attempt;
        insert into entry(kind, ref, n, debit, credit, cents, at)
        select 7, s.attempt_id, @times, case when x.cost > s.cost then 'cogs' else x.ledger end, case when x.cost > s.cost then x.ledger else 'cogs' end, abs(x.cost - s.cost), coalesce(@now::timestamptz, clock_timestamp())
          from sale s join lead l on l.id = s.lead_id
         cross join lateral (select sale_cost(l.share_percent, l.share_per_sale, @price) as cost, 'payable:' || l.lead_source_id as ledger) x
         where s.attempt_id = @attempt and l.share_percent is not null and x.cost <> s.cost;
        update book b set left_cents = b.left_cents + s.cents - @price
          from sale s join attempt a on a.id = s.attempt_id
         where s.attempt_id = @attempt and (b.kind = 2 and a.uses_wallet and b.id = a.client_id or b.kind = 3 and b.id = a.order_id);
        update lead l set cost = l.cost - s.cost + sale_cost(l.share_percent, l.share_per_sale, @price)
          from sale s where s.attempt_id = @attempt and l.id = s.lead_id and l.share_percent is not null;
        update attempt set price = @price, cents = greatest(cents, @price) where id = @attempt;
        update sale s set cents = @price, cost = case when l.share_percent is null then s.cost else sale_cost(l.share_percent, l.share_per_sale, @price) end
          from lead l where s.attempt_id = @attempt and l.id = s.lead_id;
        """;

    public async Task<PriceConfirmationReply> ConfirmAsync(PriceConfirmation confirmation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        ArgumentOutOfRangeException.ThrowIfLessThan(confirmation.Price, Money.Zero);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object row) => new(sql, row, transaction, cancellationToken: cancellationToken);
        var key = new { attempt = confirmation.AttemptId.Value, client = confirmation.ClientId?.Value, lead = confirmation.LeadId?.Value };
        await connection.ExecuteAsync(Command(LockBooks, key));
        await connection.ExecuteAsync(Command(LockLead, key));
        var sale = await connection.QuerySingleOrDefaultAsync<Sale>(Command(Read, key));
        var reply = Judge(confirmation, sale);
        if (reply.Status != PriceConfirmationStatus.Replaced)
        {
            return reply;
        }

        var (actor, action) = (confirmation.Actor, confirmation.ByStaff ? "updatePrice" : "confirmPrice");
        await connection.ExecuteAsync(Command(Replace, new { key.attempt, price = confirmation.Price.Cents, times = (short)sale!.Times, now = clockForTests?.Invoke().UtcDateTime, actor, action }));
        await transaction.CommitAsync(cancellationToken);
        return reply with { Price = confirmation.Price };
    }

    private static PriceConfirmationReply Judge(PriceConfirmation confirmation, Sale? sale)
    {
        var status = sale switch
        {
            null => PriceConfirmationStatus.NotFound,
            { Sold: not true } => PriceConfirmationStatus.NotSold,
            _ when confirmation.Price.Cents == sale.Price => PriceConfirmationStatus.Unchanged,
            _ when confirmation.Price.Cents > sale.Held && !confirmation.ByStaff => PriceConfirmationStatus.TooHigh,
            _ when confirmation.Price.Cents - sale.Price > sale.Funds => PriceConfirmationStatus.FundsTooLow,
            { Times: >= IPriceConfirmations.MostPerSale } => PriceConfirmationStatus.TooOften,
            _ => PriceConfirmationStatus.Replaced,
        };
        return sale is { Sold: true }
            ? new PriceConfirmationReply(status, Money.FromCents(sale.Price ?? 0), Money.FromCents(sale.Held))
            : new PriceConfirmationReply(status, Money.Zero, Money.Zero);
    }

    private sealed class Sale
    {
        public long Held { get; init; }

        public long? Price { get; init; }

        public bool? Sold { get; init; }

        public long Funds { get; init; }

        public int Times { get; init; }
    }
}
