using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What would have sold a lead to a delivery account that it nearly fitted: all of it together.</summary>
public sealed record Remedy
{
    /// <summary>One to <see cref="Remedies.MostChanges"/>.</summary>
    public required ImmutableArray<RemedyChange> Changes { get; init; }

    /// <summary>For people: "State is AZ or CA, and Balance is at least 500000".</summary>
    public string Words => string.Join(", and ", Changes.Select(change => change.Words));
}
