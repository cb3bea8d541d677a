using LeadExec.Domain.Distribution.Indexing;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Finds the delivery accounts of the lead's type that pass every gate, and why the others do not. What happens while sending -
/// maximum deliveries, exclusivity, one per client - is the flow's business, not the matcher's.
/// </summary>
public static class Matcher
{
    public static MatchResult Match(MatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.OnlyClient is null && request.Catalog.Matching?.For(request.Catalog, request.Lead.Type) is { } index
            ? new IndexedMatch(request, index).Match()
            : PlainMatch.Match(request);
    }

    /// <summary>The first gate that one delivery account fails; null when it passes all, or when the catalog has no such account of the lead's type.</summary>
    public static Skipped? Explain(MatchRequest request, DeliveryAccountId account)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = request.Catalog.DeliveryAccounts.GetValueOrDefault(account);
        return found?.LeadTypeId == request.Lead.Type.Id ? new GateKeeper(request).WhyNot(found) : null;
    }

    /// <summary>Every delivery account asked about that fails a gate, in creation order. One evaluation each: for a person who asks, not for every lead.</summary>
    public static IEnumerable<Skipped> ExplainAll(MatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gates = new GateKeeper(request);
        return PlainMatch.Judged(request).ToArray().Select(gates.WhyNot).OfType<Skipped>();
    }
}
