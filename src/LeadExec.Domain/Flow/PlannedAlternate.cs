using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>A delivery to make beside another one (E-62).</summary>
public sealed record PlannedAlternate
{
    /// <summary>The primary attempt.</summary>
    public required AttemptId Of { get; init; }

    /// <summary>The primary's client and account with the alternate's method, free of charge.</summary>
    public required Candidate Candidate { get; init; }
}
