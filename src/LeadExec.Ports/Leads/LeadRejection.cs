using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>A valid lead becomes a rejected one, because its distribution ended without a sale (RCV-21).</summary>
public sealed record LeadRejection
{
    public required LeadId LeadId { get; init; }

    /// <summary>Of the owner that ends the distribution.</summary>
    public required int Epoch { get; init; }

    public required RejectReason Reason { get; init; }

    /// <summary>The reason in words that name no values.</summary>
    public required string Detail { get; init; }

    /// <summary>Becomes the lead's answer, unless it has one.</summary>
    public required StoredAnswer Answer { get; init; }

    /// <summary>What is told with it; null is nothing.</summary>
    public OutboxMessage? Message { get; init; }
}
