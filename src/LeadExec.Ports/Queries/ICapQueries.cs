using LeadExec.Domain.Capacity;

namespace LeadExec.Ports.Queries;

/// <summary>What is taken of caps, as the record counts it now.</summary>
public interface ICapQueries
{
    /// <summary>Most keys of one question.</summary>
    const int MaximumKeys = 1_000;

    /// <summary>The counts of those that have any; at most <see cref="MaximumKeys"/> keys.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<IReadOnlyDictionary<CapKey, CapCount>> CountsAsync(IReadOnlyCollection<CapKey> keys, CancellationToken cancellationToken);
}
