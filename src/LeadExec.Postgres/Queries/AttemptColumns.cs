using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Returns;

namespace LeadExec.Postgres.Queries;

/// <summary>An attempt's row as the database answers it, and the SQL that makes it.</summary>
internal sealed class AttemptColumns
{
    public const string Sql = $"""
        select a.id, a.lead_id as LeadId, a.n as Number, a.client_id as ClientId, a.account_id as AccountId, a.method_id as MethodId,
               a.state, a.reason, a.detail, a.cents, a.price, s.state as SaleState, a.exclusive, a.test, a.instant, a.manual, a.ambiguous,
               a.at, a.done_at as DoneAt, a.pinned_until as PinnedUntil, a.elapsed_ms as ElapsedMs, a.buyer_reference as BuyerReference,
               a.redirect_url as RedirectUrl, a.late_at as LateAt, r.attempt_id is not null as HasExchange, p.read_at as ReadAt,
               a.by_hand is not null as ByHand, a.alternate_of as AlternateOf, (select count(*) from delivery_note n where n.attempt_id = a.id)::int as Notes, {ReturnMarks.Columns}
          from attempt a
          left join sale s on s.attempt_id = a.id
          left join attempt_raw r on r.attempt_id = a.id
          left join portal_read p on p.attempt_id = a.id
          left join lead_return t on t.attempt_id = a.id
         where a.lead_id = @lead
         order by a.n, a.id
         limit 500
        """;

    public Guid Id { get; init; }

    public Guid LeadId { get; init; }

    public short Number { get; init; }

    public int ClientId { get; init; }

    public int AccountId { get; init; }

    public int MethodId { get; init; }

    public short State { get; init; }

    public short Reason { get; init; }

    public string? Detail { get; init; }

    public long Cents { get; init; }

    public long? Price { get; init; }

    public short? SaleState { get; init; }

    public bool Exclusive { get; init; }

    public bool Test { get; init; }

    public bool Instant { get; init; }

    public bool Manual { get; init; }

    public bool Ambiguous { get; init; }

    public DateTime At { get; init; }

    public DateTime? DoneAt { get; init; }

    public DateTime? PinnedUntil { get; init; }

    public int? ElapsedMs { get; init; }

    public string? BuyerReference { get; init; }

    public string? RedirectUrl { get; init; }

    public DateTime? LateAt { get; init; }

    public bool HasExchange { get; init; }

    public DateTime? ReadAt { get; init; }

    public bool ByHand { get; init; }

    public Guid? AlternateOf { get; init; }

    public int Notes { get; init; }

    public short? ReturnState { get; init; }

    public string? ReturnReason { get; init; }

    public DateTime? ReturnRequestedAt { get; init; }

    public DateTime? ReturnDecidedAt { get; init; }

    public AttemptRow ToRow() => new()
    {
        Id = new(Id),
        LeadId = new(LeadId),
        Number = Number,
        ClientId = new(ClientId),
        AccountId = new(AccountId),
        MethodId = new(MethodId),
        State = (AttemptState)State,
        Reason = (RejectReason)Reason,
        Detail = Detail,
        HeldPrice = Money.FromCents(Cents),
        Price = (AttemptState)State == AttemptState.Accepted && Price is { } price ? Money.FromCents(price) : null,
        Returned = SaleState == 1,
        Return = ReturnMarks.Of(ReturnState, ReturnReason, ReturnRequestedAt, ReturnDecidedAt),
        Exclusive = Exclusive,
        Test = Test,
        Instant = Instant,
        Manual = Manual,
        Ambiguous = Ambiguous,
        At = Utc.At(At),
        DoneAt = Utc.At(DoneAt),
        PinnedUntil = Utc.At(PinnedUntil),
        ElapsedMs = ElapsedMs,
        BuyerReference = BuyerReference,
        RedirectUrl = RedirectUrl,
        LateAcceptedAt = Utc.At(LateAt),
        HasExchange = HasExchange,
        ReadAt = Utc.At(ReadAt),
        ByHand = ByHand,
        AlternateOf = AlternateOf is { } first ? new(first) : null,
        Notes = Notes,
    };
}
