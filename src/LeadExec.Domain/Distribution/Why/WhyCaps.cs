using LeadExec.Domain.Capacity;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What the record counts of the caps that a question is about (<see cref="LeadWhy.Keys"/>), and when it was read.</summary>
public sealed record WhyCaps
{
    public required IReadOnlyDictionary<CapKey, CapCount> Counts { get; init; }

    public required Instant CountedAt { get; init; }
}
