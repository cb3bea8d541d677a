using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Judges every delivery account one by one: for small catalogs, and the oracle of the index.</summary>
internal static class PlainMatch
{
    public static MatchResult Match(MatchRequest request)
    {
        var gates = new GateKeeper(request);
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        var skipped = new List<Skipped>();
        foreach (var account in Judged(request))
        {
            if (gates.WhyNot(account) is { } reason)
            {
                skipped.Add(reason);
                continue;
            }

            var client = request.Catalog.Clients[account.ClientId];
            candidates.Add(OrderGate.Paid(request, new Candidate
            {
                Account = account,
                Client = client,
                Method = GroupDelivery.MethodOf(request, client, account)!, // without one it had not passed
                Price = account.Price,
            }));
        }

        return new MatchResult(candidates.ToImmutable(), skipped.Count, () => Nearest(skipped, request.MaximumReasons));
    }

    /// <summary>The delivery accounts that the request asks about, in creation order.</summary>
    public static ReadOnlySpan<DeliveryAccount> Judged(MatchRequest request)
    {
        var all = request.Catalog.AccountsByLeadType.GetValueOrDefault(request.Lead.Type.Id, []).AsSpan();
        if (request.OnlyClient is not { } only)
        {
            return all;
        }

        var from = FirstNotBefore(all, only.Value);
        return all[from..FirstNotBefore(all, only.Value + 1)];
    }

    private static int FirstNotBefore(ReadOnlySpan<DeliveryAccount> accounts, int client)
    {
        var (low, high) = (0, accounts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = accounts[middle].ClientId.Value < client ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The later the gate, the nearer the miss; what is kept stays in creation order.
    private static ImmutableArray<Skipped> Nearest(List<Skipped> skipped, int most) => skipped.Count <= most
        ? [.. skipped]
        : [.. skipped.Index().OrderByDescending(item => Gate(item.Item.Gate)).ThenBy(item => item.Index).Take(most).OrderBy(item => item.Index).Select(item => item.Item)];

    private static int Gate(RejectReason reason) => reason switch
    {
        RejectReason.ClientNotActive or RejectReason.AccountNotOpen or RejectReason.AccountNotAutomated
            or RejectReason.AccountTypeNotAutomated or RejectReason.MethodDisabled or RejectReason.RequiredCriteriaMissing => 0,
        RejectReason.CriteriaNotMet or RejectReason.CriteriaFailedToRun => 1,
        RejectReason.OutsideSchedule => 2,
        _ => 3, // an order, a cap or a breaker
    };
}
