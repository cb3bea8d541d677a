using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>What a scan is planned from: who matched, and the campaign whose settings decide.</summary>
public sealed record ScanRequest
{
    /// <summary>What the match was made from: catalog, lead and moment.</summary>
    public required MatchRequest Matching { get; init; }

    /// <summary>Who passed the gates, and why the others did not.</summary>
    public required MatchResult Match { get; init; }

    public required Campaign Campaign { get; init; }

    /// <summary>Matches once more, for a step that asks other accounts; hooks that were applied to <see cref="Match"/> apply to it too.</summary>
    public Func<MatchRequest, MatchResult> MatchAgain { get; init; } = Matcher.Match;

    public Catalog Catalog => Matching.Catalog;
}
