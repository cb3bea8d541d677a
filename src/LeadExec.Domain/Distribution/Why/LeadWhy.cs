using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>
/// Explains a lead's distribution account by account, in creation order: what was written down wins; the rest is judged again by
/// the planner of the real run, with the catalog and the moment of its scan.
/// </summary>
public static class LeadWhy
{
    /// <summary>Most time since the scan in which the caps of the present explain why nobody was asked.</summary>
    private static readonly Duration JustProcessed = Duration.FromHours(1);

    public static ImmutableArray<WhyFinding> Explain(WhyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var accounts = Asked(request);
        var recorded = request.Record.Findings().ToDictionary(finding => finding.AccountId);
        var running = accounts.ToDictionary(account => account.Id, account => Running(request, account));
        var full = new Dictionary<DeliveryAccountId, CapReading>();
        foreach (var account in accounts)
        {
            if (FullCap(request, account, recorded.GetValueOrDefault(account.Id), running[account.Id]) is { } cap)
            {
                full.Add(account.Id, cap);
            }
        }

        var matching = request.Scan.Matching with { MaximumReasons = int.MaxValue, Closed = new KnownCaps(full) };
        var skipped = HookedPlanner.Plan(request.Scan with { Matching = matching }).Plan.Skipped
            .DistinctBy(item => item.AccountId).ToDictionary(item => item.AccountId);
        return
        [
            .. accounts.Select(account => Told(
                (recorded.GetValueOrDefault(account.Id) ?? Judged(account, skipped.GetValueOrDefault(account.Id))) with { Caps = running[account.Id] },
                full.GetValueOrDefault(account.Id), matching, request.Scan.Campaign)),
        ];
    }

    /// <summary>The caps that the answer is about: of the delivery accounts asked about, of their clients and of the campaign; only limited ones.</summary>
    public static ImmutableArray<CapKey> Keys(WhyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return
        [
            .. request.Scan.Campaign.Limits.Any ? new[] { new CapKey(CapScope.Campaign, request.Scan.Campaign.Id.Value) } : [],
            .. CountedCaps.Keys(request.Scan.Matching.Catalog, Asked(request)),
        ];
    }

    /// <summary>The campaign's caps as they are now, of windows that were running then.</summary>
    public static ImmutableArray<CapReading> CampaignCaps(WhyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Caps is not { } caps)
        {
            return [];
        }

        var (campaign, zone) = (request.Scan.Campaign, Zones.Of(request.Scan.Matching.Catalog.Account.ZoneId));
        var count = caps.Counts.GetValueOrDefault(new CapKey(CapScope.Campaign, campaign.Id.Value), CapCount.None);
        return Running(request, CapReadings.Of(CapScope.Campaign, campaign.Limits, count, caps.CountedAt, zone));
    }

    private static ImmutableArray<DeliveryAccount> Asked(WhyRequest request) =>
    [
        .. request.Scan.Matching.Catalog.AccountsByLeadType.GetValueOrDefault(request.Scan.Matching.Lead.Type.Id, [])
            .Where(account => (request.Client ?? account.ClientId) == account.ClientId && (request.Account ?? account.Id) == account.Id)
            .Skip(request.Skip).Take(request.Limit),
    ];

    private static ImmutableArray<CapReading> Running(WhyRequest request, DeliveryAccount account) => request.Caps is { } caps
        ? Running(request, new CountedCaps(request.Scan.Matching.Catalog, caps.Counts).Of(account, caps.CountedAt))
        : [];

    private static ImmutableArray<CapReading> Running(WhyRequest request, ImmutableArray<CapReading> caps) =>
        caps.RemoveAll(cap => !CapReadings.SameWindow(cap.Window, request.Caps!.CountedAt, request.Record.JudgedFor, Zones.Of(cap.ZoneId))); // asked only with counts

    /// <summary>
    /// The cap that kept the lead away: as the process log names it; or, of a lead that was just processed and that nobody bought, a
    /// cap that is full now. Of a lead that somebody bought, an account that was not asked may as well have come behind.
    /// </summary>
    private static CapReading? FullCap(WhyRequest request, DeliveryAccount account, WhyFinding? recorded, ImmutableArray<CapReading> running)
    {
        if (recorded is not null)
        {
            var client = request.Scan.Matching.Catalog.Clients.GetValueOrDefault(account.ClientId);
            return recorded is { Outcome: WhyOutcome.Skipped, At: { } at }
                ? CapReadings.Refused(recorded.Reason, account.Limits, client?.Limits ?? QuantityLimits.None, at, ZoneOf(request, client))
                : null;
        }

        var recent = request.Caps is { } caps && caps.CountedAt - request.Record.JudgedFor < JustProcessed;
        return recent && !request.Record.MayBeSold ? running.FirstOrDefault(cap => cap.IsFull) : null;
    }

    private static DateTimeZone ZoneOf(WhyRequest request, Client? client) => Zones.Of(client?.ZoneId ?? request.Scan.Matching.Catalog.Account.ZoneId);

    private static WhyFinding Judged(DeliveryAccount account, Skipped? skipped) => new()
    {
        AccountId = account.Id,
        ClientId = account.ClientId,
        Outcome = skipped is null ? WhyOutcome.NotTried : WhyOutcome.Skipped,
        Reason = skipped?.Gate ?? RejectReason.None,
        Detail = skipped?.Detail,
    };

    private static WhyFinding Told(WhyFinding finding, CapReading? cap, MatchRequest matching, Campaign campaign) => finding.Outcome != WhyOutcome.Skipped ? finding : finding with
    {
        Cap = cap?.Reason == finding.Reason ? cap : null,
        WouldHaveSold = Remedies.Of(new RemedyRequest
        {
            Matching = matching,
            Account = matching.Catalog.DeliveryAccounts[finding.AccountId],
            Campaign = campaign,
            Cap = cap,
            Reason = finding.Reason,
        }),
    };
}
