using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Money that came in without a card, a credit or an adjustment (ORD-18).</summary>
public sealed record ManualPayment
{
    /// <summary>Made by the caller; the same payment again changes nothing.</summary>
    public required PaymentId Id { get; init; }

    public required ClientId ClientId { get; init; }

    /// <summary>Not a card.</summary>
    public required PaymentMethod Method { get; init; }

    /// <summary>Not zero; below zero for a credit or an adjustment only.</summary>
    public required Money Amount { get; init; }

    public required PaymentTarget Target { get; init; }

    public OrderId? OrderId { get; init; }

    public Guid? InvoiceId { get; init; }

    public string? Note { get; init; }

    public required string Actor { get; init; }
}
