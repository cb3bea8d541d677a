using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A page on which a card is to be entered: whose it is, and what the provider calls it.</summary>
public sealed record CardSetupRecord
{
    public required Guid Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required PaymentProvider Provider { get; init; }

    /// <summary>The provider's reference of the page.</summary>
    public string? Reference { get; init; }

    public string? CustomerReference { get; init; }

    public required string Actor { get; init; }
}
