using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Returns;

/// <summary>A row of <see cref="ReturnSql.Columns"/>.</summary>
internal sealed class ReturnColumns
{
    public Guid AttemptId { get; init; }

    public Guid LeadId { get; init; }

    public int LeadTypeId { get; init; }

    public int LeadSourceId { get; init; }

    public int CampaignId { get; init; }

    public int ClientId { get; init; }

    public int AccountId { get; init; }

    public int? OrderId { get; init; }

    public short State { get; init; }

    public string Reason { get; init; } = "";

    public string? Note { get; init; }

    public long Cents { get; init; }

    public short Asked { get; init; }

    public bool ByStaff { get; init; }

    public DateTime ReceivedAt { get; init; }

    public DateTime SoldAt { get; init; }

    public DateTime RequestedAt { get; init; }

    public string RequestedBy { get; init; } = "";

    public DateTime? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTime? SourceAt { get; init; }

    public bool? Room { get; init; }

    public bool Moved { get; init; }

    public Guid? MoveKey { get; init; }

    public ReturnRow ToRow() => new()
    {
        AttemptId = new(AttemptId),
        LeadId = new(LeadId),
        LeadTypeId = new(LeadTypeId),
        LeadSourceId = new(LeadSourceId),
        CampaignId = new(CampaignId),
        ClientId = new(ClientId),
        AccountId = new(AccountId),
        OrderId = OrderId is { } order ? new OrderId(order) : null,
        State = (ReturnState)State,
        Reason = Reason,
        Note = Note,
        Price = Money.FromCents(Cents),
        Asked = Asked,
        ByStaff = ByStaff,
        ReceivedAt = Utc.At(ReceivedAt),
        DeliveredAt = Utc.At(SoldAt),
        RequestedAt = Utc.At(RequestedAt),
        RequestedBy = RequestedBy,
        DecidedAt = Utc.At(DecidedAt),
        DecidedBy = DecidedBy,
        ReturnedToSourceAt = Utc.At(SourceAt),
        BackToOrder = Room,
        Moved = Moved,
        MoveKey = MoveKey,
    };
}
