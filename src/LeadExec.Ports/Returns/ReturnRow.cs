using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Returns;

/// <summary>A return with its sale (RET-01, RET-13). The note may hold personal data; prints as its number.</summary>
public sealed record ReturnRow
{
    public required AttemptId AttemptId { get; init; }

    public required LeadId LeadId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public OrderId? OrderId { get; init; }

    /// <summary>Staff moved the delivery to another client (LEAD-26).</summary>
    public bool Moved { get; init; }

    /// <summary>The deed that moved it: with the same key it goes on, with another one it was done before.</summary>
    public Guid? MoveKey { get; init; }

    public required ReturnState State { get; init; }

    public required string Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>What the client paid.</summary>
    public required Money Price { get; init; }

    /// <summary>How often it was asked for; 0 when staff marked it.</summary>
    public required int Asked { get; init; }

    public required bool ByStaff { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DeliveredAt { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? ReturnedToSourceAt { get; init; }

    /// <summary>Where the price of an order's sale went: true back to the order, false to the client's credit for the next charge; null: no order, or not approved (E-81).</summary>
    public bool? BackToOrder { get; init; }

    public override string ToString() => $"return {AttemptId}";
}
