using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Force ID (DIST-39, DIST-40, E-54): the posted value names one client, and only its delivery accounts are tried, in the order of
/// their account priority. Criteria, groups and ordering are not asked; statuses, schedule, caps and order are.
/// </summary>
internal static class ForceIdStep
{
    private const int LongestQuote = 80;

    /// <summary>The whole plan of a lead whose force ID names a client; null for every other lead.</summary>
    public static ScanPlan? Plan(ScanRequest request)
    {
        if (Posted(request) is not { } posted || !request.Catalog.ForceIds.TryGetValue(posted, out var client))
        {
            return null;
        }

        var match = request.MatchAgain(request.Matching with { OnlyClient = client });
        var round = new ScanRound
        {
            Kind = ScanRoundKind.ForceId,
            Name = "force ID",
            Candidates =
            [
                .. match.Candidates
                    .OrderBy(candidate => candidate.Account.Priority)
                    .ThenBy(candidate => candidate.Account.Id.Value)
                    .Select(candidate => candidate with { OutOfTurn = true }),
            ],
        };
        var none = match.Candidates.IsEmpty && match.Skipped.IsEmpty;
        return new ScanPlan
        {
            Rounds = round.Candidates.IsEmpty ? [] : [round],
            Skipped = match.Skipped,
            Notes = [none ? $"the force ID names client {client}, who has no delivery account of this lead type" : $"the force ID names client {client}; nobody else is asked"],
        };
    }

    /// <summary>The remark about a force ID that names nobody; null without one.</summary>
    public static string? Note(ScanRequest request) => Posted(request) is { } posted && !request.Catalog.ForceIds.ContainsKey(posted)
        ? $"the force ID {(posted.Length <= LongestQuote ? posted : posted[..LongestQuote] + "...")} names no client; normal distribution follows"
        : null;

    private static string? Posted(ScanRequest request) =>
        request.Matching.Lead.SystemValue(SystemField.ForceId)?.Trim() is { Length: > 0 } posted ? posted : null;
}
