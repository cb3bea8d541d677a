using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>All or a part of a payment goes back.</summary>
public sealed record RefundRequest
{
    /// <summary>Made by the caller; the same refund again changes nothing.</summary>
    public required RefundId Id { get; init; }

    public required PaymentId PaymentId { get; init; }

    /// <summary>Above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>A card payment goes back over its provider, unless this says that it was given back in another way.</summary>
    public bool ByHand { get; init; }

    public string? Note { get; init; }

    public required string Actor { get; init; }
}
