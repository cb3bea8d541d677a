using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Leads;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>
/// The bids of one lead (D-67): collected once, however often the lead is planned anew, because a duplicate that is sold all the same
/// must not be pinged twice. A post along an inbound ping brings its bids and is not pinged at all.
/// </summary>
internal sealed class LeadPings(LeadServices services, LeadFacts facts, IGrainFactory grains)
{
    private CollectedBids? _collected;

    /// <summary>The question for the planner, after the pings that are not made yet.</summary>
    public async Task<AuctionQuestion> AskAsync(ScanPlan plan)
    {
        if (facts.StandingBids is null)
        {
            _collected ??= await CollectAsync(plan);
        }

        return new AuctionQuestion
        {
            Catalog = facts.Catalog,
            Campaign = facts.Campaign,
            Bids = facts.StandingBids ?? AuctionQuestion.BidsOf(_collected ?? CollectedBids.None),
            Traces = _collected?.Traces ?? [],
            MaximumDeliveries = facts.MaximumDeliveries,
        };
    }

    /// <summary>What became of the pings; empty when nobody was pinged.</summary>
    public CollectedBids Collected => _collected ?? CollectedBids.None;

    /// <summary>Buyers are asked now, which takes a while: the lead is made durable first.</summary>
    public bool WillAsk(ScanPlan plan) => facts.StandingBids is null && _collected is null
        && facts.Catalog.TypesPinging.Contains(facts.Campaign.LeadTypeId) // else all candidates would be listed to find nobody
        && plan.Rounds.Any(round => round.Candidates.Any(candidate => PingMethods.Of(candidate.Account, candidate.Method, facts.Catalog) is not null));

    /// <summary>Whether any of them is pinged or posted along a bid.</summary>
    public bool Concerns(ScanPlan plan) => facts.StandingBids is not null || AuctionSetup.SettingsOf(facts.Campaign) is not null
        || facts.Catalog.TypesPinging.Contains(facts.Campaign.LeadTypeId) && plan.Rounds.Any(round => round.Candidates.Any(candidate => PingMethods.NeedsBid(candidate.Account, candidate.Method, facts.Catalog)));

    private Task<CollectedBids> CollectAsync(ScanPlan plan) => BidCollector.Of(services.Pings, grains).CollectAsync(new BidRequest
    {
        LeadId = facts.Id,
        Lead = facts.Lead,
        Catalog = facts.Catalog,
        Campaign = facts.Campaign,
        Source = facts.Source,
        Candidates = [.. plan.Rounds.SelectMany(round => round.Candidates)],
        Deadline = Deadline(),
        ReceivedAt = facts.ReceivedAt,
        MaximumDeliveries = facts.MaximumDeliveries,
        Test = facts.Test,
    });

    /// <summary>The campaign's ping deadline, and never more than half of what the source still waits, so that the post has time too.</summary>
    private DateTimeOffset Deadline()
    {
        var now = services.Time.GetUtcNow();
        var longest = TimeSpan.FromMilliseconds(facts.Campaign.Ping?.DeadlineMs ?? services.Pings.Run.LeadDeadlineMs);
        var half = (facts.Deadline - now) / 2;
        return now + (half > TimeSpan.Zero && half < longest ? half : longest);
    }
}
