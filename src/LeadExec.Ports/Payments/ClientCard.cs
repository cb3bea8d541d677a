using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A card that a provider keeps for a client (ORD-34, PORT-10). Never its number.</summary>
public sealed record ClientCard
{
    public required CardId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required PaymentProvider Provider { get; init; }

    /// <summary>The client at the provider.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>The card at the provider.</summary>
    public required string MethodReference { get; init; }

    public string? Brand { get; init; }

    public string? Last4 { get; init; }

    /// <summary>The first day on which it is no longer good.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The one that is charged.</summary>
    public bool IsDefault { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; init; }
}
