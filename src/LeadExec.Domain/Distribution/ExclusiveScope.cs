using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Who is left of a match after the campaign's exclusive group (CAMP-15, DIST-36, E-53).</summary>
internal sealed record ExclusiveScope
{
    public required MatchResult Match { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    public static ExclusiveScope Of(ScanRequest request)
    {
        var match = request.Match;
        if (request.Campaign.DeliversTo is not { } id || request.Catalog.ExclusiveGroups.GetValueOrDefault(id) is not { } group)
        {
            return new ExclusiveScope { Match = match };
        }

        var members = group.Clients.ToHashSet();
        ImmutableArray<Candidate> inside = [.. match.Candidates.Where(candidate => members.Contains(candidate.Client.Id)).Select(candidate => Marked(group, candidate))];
        if (inside.IsEmpty && group.FallThrough)
        {
            return new ExclusiveScope { Match = match, Notes = [$"nobody in the exclusive group {group.Name} qualifies; everybody is scanned"] };
        }

        var outside = match.Candidates.Where(candidate => !members.Contains(candidate.Client.Id)).Select(candidate => (candidate.Client.Id, candidate.Account.Id))
            .Concat(match.Skipped.Where(skipped => !members.Contains(skipped.ClientId)).Select(skipped => (skipped.ClientId, skipped.AccountId)));
        return new ExclusiveScope
        {
            Match = new MatchResult(
                inside,
                [.. match.Skipped.Where(skipped => members.Contains(skipped.ClientId)), .. outside.Take(request.Matching.MaximumReasons).Select(account => Outside(group, account))]),
            Notes = [$"only the exclusive group {group.Name} is scanned"],
        };
    }

    private static Candidate Marked(ExclusiveGroup group, Candidate candidate) => candidate with { OnlyOne = group.Preference == SendPreference.OneItem };

    private static Skipped Outside(ExclusiveGroup group, (ClientId Client, DeliveryAccountId Account) account) => new()
    {
        ClientId = account.Client,
        AccountId = account.Account,
        Gate = RejectReason.OutsideExclusiveGroup,
        Detail = $"the campaign delivers to the exclusive group {group.Name} only",
    };
}
