using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Pings;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-24 and what belongs to it: an order id was given durably, is used once, in time, by what was pinged, at what was bid.</summary>
internal static class PingRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Given(run), .. Used(run), .. Once(run), .. Unchanged(run), .. Bids(run)];

    private static IEnumerable<ModelLead> Pinged(RunFacts run) =>
        run.Leads.Where(lead => lead.Receipt.CampaignId.Value == PingedSettings.Campaign && lead.Receipt.Validity is LeadValidity.Valid or LeadValidity.InQualityControl && run.Affiliate.Leads.ContainsKey(lead.Id));

    private static IEnumerable<Violation> Given(RunFacts run) =>
        from order in run.Affiliate.Pinger.Told
        where run.Database.Pings.Find(order.Ping) is not { Accepted: true }
        select run.Broken("INV-24", $"the affiliate was told an order id for post {order.Post.Number} that is not stored");

    private static IEnumerable<Violation> Used(RunFacts run) =>
        from lead in Pinged(run)
        let posted = run.Affiliate.Orders[lead.Id]
        let issued = run.Database.Pings.IssuedAt(posted.Ping)
        where lead.Receipt.PingId != posted.Ping || run.Database.Pings.UsedBy(posted.Ping) != lead.Id
            || lead.CreatedAt < issued || lead.CreatedAt - issued > PingTimes.Valid
        select run.Broken("INV-24", $"used ping {lead.Receipt.PingId?.Value.ToString() ?? "none"} {lead.CreatedAt - issued} after it was issued", lead.Id);

    private static IEnumerable<Violation> Once(RunFacts run) =>
        from lead in Pinged(run)
        group lead by run.Affiliate.Orders[lead.Id].Token into same
        where same.Count() > 1
        select run.Broken("INV-24", $"{same.Count()} leads along one order id", [.. same.Select(lead => lead.Id)]);

    private static IEnumerable<Violation> Unchanged(RunFacts run) =>
        from lead in Pinged(run)
        where run.Plan.Catalog.Campaigns[lead.Receipt.CampaignId].Ping is { ChangedFields: PingChange.Refuse }
            && run.Affiliate.Leads[lead.Id].State != run.Affiliate.Orders[lead.Id].Post.State
        select run.Broken("E-23", "says another state than its ping, and was taken", lead.Id);

    /// <summary>A buyer that was pinged is charged what it bid, for what it was asked about; it is asked once and never told who it is.</summary>
    private static IEnumerable<Violation> Bids(RunFacts run) =>
    [
        .. from attempt in run.Attempts
           where attempt.Hold.AccountId.Value > PingedSettings.Offset && attempt.Hold.ByHand is null
           let asked = new[] { attempt.Lead.Value, run.Database.Journal.Find(attempt.Lead)?.Receipt.PingId?.Value ?? attempt.Lead.Value }
           where !run.Buyers.Pings.Exists(ping => ping.Account == attempt.Hold.AccountId && ping.Price == attempt.Hold.Price && asked.Contains(ping.Asked.Value))
           select run.Broken("INV-26", $"account {attempt.Hold.AccountId} is held for {attempt.Hold.Price}, which its buyer did not bid", attempt.Lead),
        .. run.Buyers.Pings.GroupBy(ping => ping.Bid).Where(same => same.Count() > 1)
            .Select(same => run.Broken("INV-26", $"{same.Count()} requests of one ping", same.First().Asked)),
        .. run.Buyers.Pings.Where(ping => ping.TellsWho).Select(ping => run.Broken("DELV-54", "a ping says who it is", ping.Asked)),
    ];
}
