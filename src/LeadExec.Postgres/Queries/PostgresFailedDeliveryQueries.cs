using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Queries;

/// <summary>Failed deliveries over an index of their own.</summary>
public sealed class PostgresFailedDeliveryQueries(ReadDatabase database) : IFailedDeliveryQueries
{
    private const string Sql = $"""
        select a.id, a.lead_id as LeadId, a.client_id as ClientId, a.account_id as AccountId, a.method_id as MethodId, a.state, a.reason, a.detail, a.at,
               (select count(*) from attempt b where b.lead_id = a.lead_id and b.delivery_id = a.delivery_id) as Tries,
               case when f.stage = 2 then f.due_at end as RetryDueAt
          from attempt a join lead_flow f on f.id = a.lead_id join lead l on l.id = a.lead_id
         where a.state in (4, 5) and {WithinSql.Delivery}
           and (@at::timestamptz is null or (a.at, a.id) < (@at::timestamptz, @id::uuid))
           and not exists (select 1 from attempt b where b.lead_id = a.lead_id and b.delivery_id = a.delivery_id and b.n > a.n)
         order by a.at desc, a.id desc
         limit @limit
        """;

    public async Task<Page<FailedDeliveryRow, PageKey>> FailedAsync(DataFilter within, PageKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(limit, 1, IFailedDeliveryQueries.MaximumLimit), limit);
        var parameters = WithinSql.Parameters(within, new { at = after?.At, id = after?.Id, limit = limit + 1 });
        var rows = await database.ListAsync<Columns>(Sql, parameters, cancellationToken);
        return Paging.Cut(rows, limit, row => row.ToRow(), row => new PageKey(Utc.At(row.At), row.Id));
    }

    private sealed class Columns
    {
        public Guid Id { get; init; }

        public Guid LeadId { get; init; }

        public int ClientId { get; init; }

        public int AccountId { get; init; }

        public int MethodId { get; init; }

        public short State { get; init; }

        public short Reason { get; init; }

        public string? Detail { get; init; }

        public DateTime At { get; init; }

        public long Tries { get; init; }

        public DateTime? RetryDueAt { get; init; }

        public FailedDeliveryRow ToRow() => new()
        {
            Id = new(Id),
            LeadId = new(LeadId),
            ClientId = new(ClientId),
            AccountId = new(AccountId),
            MethodId = new(MethodId),
            State = (AttemptState)State,
            Reason = (RejectReason)Reason,
            Detail = Detail,
            Tries = (int)Tries,
            At = Utc.At(At),
            RetryDueAt = Utc.At(RetryDueAt),
        };
    }
}
