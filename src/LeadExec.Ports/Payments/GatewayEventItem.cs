using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A provider's notice that is to be looked into.</summary>
public sealed record GatewayEventItem
{
    public required PaymentProvider Provider { get; init; }

    public required string Id { get; init; }

    public required GatewayEventType Type { get; init; }

    public required string ObjectReference { get; init; }

    public string? PaymentReference { get; init; }

    public PaymentId? PaymentId { get; init; }

    public Money? Amount { get; init; }

    /// <summary>How often it was taken up, this time included.</summary>
    public required int Tries { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
