using LeadExec.Domain.Delivery;

namespace LeadExec.Ports.Delivery;

/// <summary>What a double-send check saw.</summary>
public sealed record DoubleSendReport
{
    public required DeliveryVerdict First { get; init; }

    public required DeliveryVerdict Second { get; init; }

    /// <summary>
    /// Both answers came completely, the first was an acceptance, and the second has the same status, the same body and the
    /// same reference. A buyer that answers every post with the same words passes too; staff see both answers.
    /// </summary>
    public required bool Deduplicates { get; init; }
}
