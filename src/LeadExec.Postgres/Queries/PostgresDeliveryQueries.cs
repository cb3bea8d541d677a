using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Delivered leads over the index of sales by time, or by client and time.</summary>
public sealed class PostgresDeliveryQueries(ReadDatabase database) : IDeliveryQueries
{
    private const string Select = """
        select s.attempt_id as Id, s.lead_id as LeadId, l.lead_type_id as LeadTypeId, l.campaign_id as CampaignId, s.client_id as ClientId, s.account_id as AccountId,
               a.method_id as MethodId, s.order_id as OrderId, s.cents, s.booked_at as DeliveredAt, p.read_at as ReadAt, s.state = 1 as Returned,
               coalesce(t.moved, false) as Moved, a.by_hand is not null as ByHand, s.manual, s.exclusive, a.instant as Portal,
               (select count(*) from delivery_note n where n.attempt_id = s.attempt_id)::int as Notes
          from sale s
          join attempt a on a.id = s.attempt_id
          join lead l on l.id = s.lead_id
          left join portal_read p on p.attempt_id = s.attempt_id
          left join lead_return t on t.attempt_id = s.attempt_id
        """;

    public async Task<Page<DeliveryRow, PageKey>> ListAsync(DeliverySearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var limit = Math.Clamp(search.Limit, 1, IDeliveryQueries.MaximumLimit);
        var where = Where(search);
        var sql = $"{Select}\n{where}\norder by s.booked_at desc, s.attempt_id desc\nlimit {where.Take(limit + 1)}";
        var rows = await database.ListAsync<Columns>(sql, where.Parameters, cancellationToken);
        return Paging.Cut(rows, limit, row => row.ToRow(), row => new PageKey(Utc.At(row.DeliveredAt), row.Id));
    }

    private static SqlWhere Where(DeliverySearch search)
    {
        var where = new SqlWhere();
        where.And(search.Mark is not { } mark ? "s.state in (0, 1)" : mark switch
        {
            DeliveryMark.Returned => "s.state = 1",
            DeliveryMark.Read => "s.state = 0 and p.attempt_id is not null",
            DeliveryMark.NotRead => "s.state = 0 and p.attempt_id is null",
        });
        WithinSql.And(where, search.Within, "s.client_id");
        Compare("s.client_id =", search.ClientId?.Value);
        Compare("s.account_id =", search.AccountId?.Value);
        Compare("l.campaign_id =", search.CampaignId?.Value);
        Compare("l.lead_type_id =", search.LeadTypeId?.Value);
        Compare("s.booked_at >=", search.From?.UtcDateTime);
        Compare("s.booked_at <", search.To?.UtcDateTime);
        if (search.After is { } after)
        {
            where.And($"(s.booked_at, s.attempt_id) < ({where.Take(after.At.UtcDateTime)}, {where.Take(after.Id)})");
        }

        return where;

        void Compare(string left, object? value)
        {
            if (value is not null)
            {
                where.And($"{left} {where.Take(value)}");
            }
        }
    }

    private sealed class Columns
    {
        public Guid Id { get; init; }

        public Guid LeadId { get; init; }

        public int LeadTypeId { get; init; }

        public int CampaignId { get; init; }

        public int ClientId { get; init; }

        public int AccountId { get; init; }

        public int MethodId { get; init; }

        public int? OrderId { get; init; }

        public long Cents { get; init; }

        public DateTime DeliveredAt { get; init; }

        public DateTime? ReadAt { get; init; }

        public bool Returned { get; init; }

        public bool Moved { get; init; }

        public bool ByHand { get; init; }

        public bool Manual { get; init; }

        public bool Exclusive { get; init; }

        public bool Portal { get; init; }

        public int Notes { get; init; }

        public DeliveryRow ToRow() => new()
        {
            Id = new(Id),
            LeadId = new(LeadId),
            LeadTypeId = new(LeadTypeId),
            CampaignId = new(CampaignId),
            ClientId = new(ClientId),
            AccountId = new(AccountId),
            MethodId = new(MethodId),
            OrderId = OrderId is { } order ? new OrderId(order) : null,
            Price = Money.FromCents(Cents),
            DeliveredAt = Utc.At(DeliveredAt),
            ReadAt = Utc.At(ReadAt),
            Returned = Returned,
            Moved = Moved,
            ByHand = ByHand,
            Manual = Manual,
            Exclusive = Exclusive,
            Portal = Portal,
            Notes = Notes,
        };
    }
}
