using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Clients or delivery accounts that are scanned together, before the general automation, by a method of their own (DIST-27 to
/// DIST-31). Members name the group, not the group its members; it is account-wide for all lead types (E-51).
/// </summary>
public sealed record DeliveryGroup
{
    public required DeliveryGroupId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Place among the groups, lowest first; ties by creation (DIST-29).</summary>
    public int Position { get; init; }

    public DistributionMethod Method { get; init; } = DistributionMethod.Price;

    public AutomationSettings Automation { get; init; } = AutomationSettings.Standard;

    /// <summary>Numbers that hold in this group instead of the clients' own.</summary>
    public ImmutableArray<GroupNumbers> Numbers { get; init; } = [];
}
