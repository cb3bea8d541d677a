using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Pings;

/// <summary>Where a round of pings stands.</summary>
public sealed record EarlyQuestion
{
    public required Catalog Catalog { get; init; }

    public required Campaign Campaign { get; init; }

    public int? MaximumDeliveries { get; init; }

    /// <summary>As in <see cref="AuctionQuestion.AskRequirements"/>.</summary>
    public bool AskRequirements { get; init; }

    /// <summary>Candidates that bid, and those with a fixed price.</summary>
    public required ImmutableArray<Candidate> Standing { get; init; }

    /// <summary>Candidates whose answer is not in.</summary>
    public required ImmutableArray<Candidate> Pending { get; init; }
}
