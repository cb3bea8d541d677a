using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>What matching looks at: a snapshot, a lead and a moment. Nothing else, so that a dry run decides alike.</summary>
public sealed record MatchRequest
{
    public required Catalog Catalog { get; init; }

    public required Lead Lead { get; init; }

    public required Instant Now { get; init; }

    /// <summary>Advice about full caps; SQL has the last word (decision 15).</summary>
    public IClosedAccounts Closed { get; init; } = NothingClosed.Instance;
}
