using System.Collections.Immutable;
using LeadExec.Domain.Delivery;

namespace LeadExec.Domain.Catalogs;

/// <summary>What a change is judged against: the catalog with all changes of the publication, the one in force, and the operator's allow-list.</summary>
public sealed record CatalogChange
{
    public required Catalog Next { get; init; }

    public required Catalog Now { get; init; }

    /// <summary>Addresses that webhooks may name although they are refused otherwise (decision 18).</summary>
    public ImmutableArray<OutboundTarget> AllowedTargets { get; init; } = [];
}
