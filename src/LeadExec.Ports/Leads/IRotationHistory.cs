using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>
/// What a pool's turns and shares are rebuilt from: the sales of its delivery accounts, as they are in the pool now (E-44). Test
/// leads, returned by staff decision (cancelled) and hand-made sales do not count.
/// </summary>
public interface IRotationHistory
{
    /// <summary>Each client of the pool that ever bought through it, with the time of its last sale.</summary>
    Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(PoolMembers pool, CancellationToken cancellationToken);

    /// <summary>How many sales each client of the pool had through it since a moment; clients without are absent.</summary>
    Task<IReadOnlyDictionary<ClientId, int>> SalesSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>How many valid leads the pool's campaigns received since a moment.</summary>
    Task<long> LeadsSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken);
}
