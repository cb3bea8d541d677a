using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>A lead for which staff look for a client, with the settings and the moment of now.</summary>
public sealed record FinderRequest
{
    /// <summary>Catalog, lead, moment, open orders; the full caps of <see cref="Full"/> are closed accounts of it.</summary>
    public required MatchRequest Matching { get; init; }

    public required Campaign Campaign { get; init; }

    /// <summary>Who has the lead, had it, or may get it.</summary>
    public required LeadFlowState Holders { get; init; }

    /// <summary>Clients of whom nobody knows whether they have it.</summary>
    public ImmutableHashSet<ClientId> Unknown { get; init; } = [];

    /// <summary>The first full cap of each delivery account that has one.</summary>
    public IReadOnlyDictionary<DeliveryAccountId, CapReading> Full { get; init; } = ImmutableDictionary<DeliveryAccountId, CapReading>.Empty;
}
