using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>What the order of a round depends on besides the round itself.</summary>
public sealed record RoundFacts
{
    public required Catalog Catalog { get; init; }

    public required Lead Lead { get; init; }

    public required Instant Now { get; init; }

    /// <summary>How many deliveries may still be accepted; null is unlimited.</summary>
    public int? DeliveriesLeft { get; init; }
}
