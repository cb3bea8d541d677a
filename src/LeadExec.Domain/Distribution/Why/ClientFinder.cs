using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>Find client (LEAD-21, E-85): every delivery account of the lead's type, those without automated delivery too, with marks. Pure.</summary>
public static class ClientFinder
{
    /// <summary>Those that match first, of them those that may be sent to; then the fewest marks and the highest price.</summary>
    public static ImmutableArray<FoundAccount> Find(FinderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var catalog = request.Matching.Catalog;
        var gates = new GateKeeper(request.Matching);
        var accounts = catalog.AccountsByLeadType.GetValueOrDefault(request.Campaign.LeadTypeId, []);
        return
        [
            .. accounts.Select(account => Of(request, gates, account)).OfType<FoundAccount>()
                .OrderByDescending(found => found.Matches).ThenBy(found => found.Blocked != RejectReason.None).ThenBy(found => found.Marks.Length)
                .ThenByDescending(found => found.Account.Price).ThenBy(found => found.Account.Id.Value),
        ];
    }

    private static FoundAccount? Of(FinderRequest request, GateKeeper gates, DeliveryAccount account)
    {
        var matching = request.Matching;
        if (matching.Catalog.Clients.GetValueOrDefault(account.ClientId) is not { } client)
        {
            return null;
        }

        var method = GroupDelivery.MethodOf(matching, client, account);
        ImmutableArray<Skipped> marks = [.. gates.Failures(account)];
        var matches = !marks.Any(mark => mark.Gate is RejectReason.CriteriaNotMet or RejectReason.CriteriaFailedToRun or RejectReason.RequiredCriteriaMissing);
        var cap = request.Full.GetValueOrDefault(account.Id);
        return new FoundAccount
        {
            Account = account,
            Client = client,
            Method = method,
            Matches = matches,
            Marks = marks,
            Blocked = Blocked(request, account, client, method),
            Remedy = marks.IsEmpty ? null : Remedies.Of(new RemedyRequest { Matching = matching, Account = account, Campaign = request.Campaign, Cap = cap, Reason = marks[0].Gate }),
            HasOrder = OrderChooser.Choose(matching.Orders, account, account.Price, matching.Now.ToDateTimeOffset(), []).Accepted,
        };
    }

    private static RejectReason Blocked(FinderRequest request, DeliveryAccount account, Client client, DeliveryMethod? method)
    {
        if (client.Status != ClientStatus.Active)
        {
            return RejectReason.ClientNotActive;
        }

        if (account.Status != DeliveryAccountStatus.Open)
        {
            return RejectReason.AccountNotOpen;
        }

        if (method is not { Enabled: true })
        {
            return RejectReason.MethodDisabled;
        }

        return PingMethods.NeedsBid(account, method, request.Matching.Catalog) ? RejectReason.NoBid
            : request.Unknown.Contains(client.Id) ? RejectReason.OutcomeUnknown
            : LeadFlow.WhyNot(request.Holders, new Candidate { Account = account, Client = client, Method = method, Price = account.Price });
    }
}
