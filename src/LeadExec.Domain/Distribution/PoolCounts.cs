using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Deliveries by client, and leads, of one pool since a time frame began.</summary>
public sealed record PoolCounts(IReadOnlyDictionary<ClientId, int> Deliveries, long Leads)
{
    public static PoolCounts None { get; } = new(ImmutableDictionary<ClientId, int>.Empty, 0);
}
