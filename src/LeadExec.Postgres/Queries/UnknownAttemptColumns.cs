using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>An unknown attempt's row as the database answers it, and the SQL that makes it.</summary>
internal sealed class UnknownAttemptColumns
{
    public const string Sql = $"""
        select a.id, a.lead_id as LeadId, a.n as Number, a.client_id as ClientId, a.account_id as AccountId, a.method_id as MethodId,
               a.reason, a.detail, a.cents, a.exclusive, a.at, a.done_at as DoneAt, a.pinned_until as PinnedUntil,
               a.late_at as LateAt, a.late_price as LatePrice, a.late_reference as LateReference, r.attempt_id is not null as HasExchange
          from attempt a
          join lead l on l.id = a.lead_id
          left join attempt_raw r on r.attempt_id = a.id
         where a.pinned_until is not null and a.state = 6 and {WithinSql.Delivery}
           and (@at::timestamptz is null or (a.at, a.id) > (@at::timestamptz, @id::uuid))
         order by a.at, a.id
         limit @limit
        """;

    public Guid Id { get; init; }

    public Guid LeadId { get; init; }

    public short Number { get; init; }

    public int ClientId { get; init; }

    public int AccountId { get; init; }

    public int MethodId { get; init; }

    public short Reason { get; init; }

    public string? Detail { get; init; }

    public long Cents { get; init; }

    public bool Exclusive { get; init; }

    public DateTime At { get; init; }

    public DateTime? DoneAt { get; init; }

    public DateTime? PinnedUntil { get; init; }

    public DateTime? LateAt { get; init; }

    public long? LatePrice { get; init; }

    public string? LateReference { get; init; }

    public bool HasExchange { get; init; }

    public UnknownAttemptRow ToRow() => new()
    {
        Id = new(Id),
        LeadId = new(LeadId),
        Number = Number,
        ClientId = new(ClientId),
        AccountId = new(AccountId),
        MethodId = new(MethodId),
        Reason = (RejectReason)Reason,
        Detail = Detail,
        HeldPrice = Money.FromCents(Cents),
        Exclusive = Exclusive,
        At = Utc.At(At),
        DoneAt = Utc.At(DoneAt),
        PinnedUntil = Utc.At(PinnedUntil),
        LateAcceptedAt = Utc.At(LateAt),
        LatePrice = LatePrice is { } price ? Money.FromCents(price) : null,
        LateReference = LateReference,
        HasExchange = HasExchange,
    };
}
