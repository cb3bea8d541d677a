using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Clients that share delivery methods (CLNT-06, DIST-32 to DIST-35). For a lead the force delivery is used, else the first
/// override whose criteria match, else the default delivery, else the client's own method (E-52). Methods have a lead type each,
/// so a group may have one force and one default delivery per lead type.
/// </summary>
public sealed record ClientGroup
{
    public required ClientGroupId Id { get; init; }

    public required string Name { get; init; }

    public ImmutableArray<DeliveryMethodId> DefaultMethods { get; init; } = [];

    public ImmutableArray<DeliveryMethodId> ForceMethods { get; init; } = [];

    public ImmutableArray<DeliveryOverride> Overrides { get; init; } = [];

    /// <summary>The account's option "apply groups as criteria" does not hold for this group (DIST-35, decision 17).</summary>
    public bool NotAsCriteria { get; init; }
}
