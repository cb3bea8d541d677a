using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>Clients to which a campaign's leads go alone (DIST-36 to DIST-38, E-53).</summary>
public sealed record ExclusiveGroup
{
    public required ExclusiveGroupId Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<ClientId> Clients { get; init; } = [];

    public SendPreference Preference { get; init; } = SendPreference.OneItem;

    /// <summary>When nobody in the group qualifies, everybody is scanned; otherwise the lead stays unsold.</summary>
    public bool FallThrough { get; init; }
}
