using System.Collections.Immutable;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Distribution lists (DIST-41, E-55): the assigned clients are the only candidates, in list order, under the normal gates; accounts
/// of one client by their account priority. Nobody else is asked, also when all of them are blocked.
/// </summary>
internal static class ListStep
{
    /// <summary>The whole plan of a lead that a list assigns; null when no list decides.</summary>
    public static ScanPlan? Plan(ScanRequest request)
    {
        if (ListAssignment.Find(request.Catalog, request.Matching.Lead) is not { } assignment)
        {
            return null;
        }

        var places = assignment.Clients.Select((client, place) => (client, place)).ToDictionary(pair => pair.client, pair => pair.place);
        ImmutableArray<Candidate> candidates =
        [
            .. request.Match.Candidates
                .Where(candidate => places.ContainsKey(candidate.Client.Id))
                .OrderBy(candidate => places[candidate.Client.Id])
                .ThenBy(candidate => candidate.Account.Priority)
                .ThenBy(candidate => candidate.Account.Id.Value)
                .Select(candidate => candidate with { OutOfTurn = true }),
        ];
        var round = new ScanRound { Kind = ScanRoundKind.DistributionList, Name = $"distribution list {assignment.Name}", Candidates = candidates };
        return new ScanPlan
        {
            Rounds = candidates.IsEmpty ? [] : [round],
            Skipped = LeftOut(request, assignment, places),
            Notes = [assignment.ByDefault ? $"{assignment.Name} has no row for the lead; its default client is asked" : $"{assignment.Name} assigns the lead; nobody else is asked"],
        };
    }

    private static ImmutableArray<Skipped> LeftOut(ScanRequest request, ListAssignment assignment, Dictionary<ClientId, int> places) =>
    [
        .. request.Match.Skipped.Where(skipped => places.ContainsKey(skipped.ClientId)),
        .. request.Match.Candidates.Where(candidate => !places.ContainsKey(candidate.Client.Id)).Select(candidate => Skipped.Of(candidate, RejectReason.NotAssigned, $"the distribution list {assignment.Name} assigns the lead to {(places.Count == 1 ? "another client" : "other clients")}")),
    ];
}
