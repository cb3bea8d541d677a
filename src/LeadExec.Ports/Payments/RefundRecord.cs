using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Money that went back, or is on its way.</summary>
public sealed record RefundRecord
{
    public required RefundId Id { get; init; }

    public required PaymentId PaymentId { get; init; }

    public required PaymentState State { get; init; }

    public required Money Amount { get; init; }

    /// <summary>What of it was taken from the payment's <see cref="PaymentRecord.Surplus"/>.</summary>
    public Money Surplus { get; init; }

    /// <summary>Null: given back without a card.</summary>
    public PaymentProvider? Provider { get; init; }

    public string? ProviderReference { get; init; }

    public string? DeclineWords { get; init; }

    public required string Key { get; init; }

    public string? Note { get; init; }

    public required string Actor { get; init; }

    public int Tries { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }
}
