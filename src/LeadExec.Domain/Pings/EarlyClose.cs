using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>
/// Whether waiting for bids may end: even if everybody left bid their ceiling, for any number of buyers, none of them would be among the
/// winners. A bid's value only falls with its price, so no lower bid would either. A bidder without a ceiling has no bound, and without
/// an auction every answer counts: both are waited for. Who is not waited for is no runner-up either.
/// </summary>
public static class EarlyClose
{
    public static bool IsDecided(EarlyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (AuctionSetup.SettingsOf(question.Campaign) is not { } settings || question.Pending.Any(candidate => candidate.Account.Bidding.Ceiling is null))
        {
            return false;
        }

        // In a shared exchange the source sees every bid, and a least count asks how many there are.
        if (question.Campaign.Ping is { } ping && (ping.Exchange == ExchangeMode.Shared || ping.MinimumDeliveries > question.Standing.Length))
        {
            return false;
        }

        var best = question.Pending.ToImmutableDictionary(candidate => candidate.Account.Id, BestOf);
        var asked = new AuctionQuestion
        {
            Catalog = question.Catalog,
            Campaign = question.Campaign,
            MaximumDeliveries = question.MaximumDeliveries,
            AskRequirements = question.AskRequirements,
            Bids = best.AddRange(question.Standing.Where(candidate => candidate.Bid is not null).Select(candidate => KeyValuePair.Create(candidate.Account.Id, candidate.Bid!))),
        };
        ImmutableArray<Candidate> all = [.. question.Standing.Concat(question.Pending).Select(candidate => AuctionPlanner.Judge(candidate, asked, settings).Candidate).OfType<Candidate>()];
        var (result, winners) = AuctionPlanner.Decide(all, asked, settings, taken: 0);
        return result.Optimal && !winners.IsEmpty && !winners.Any(winner => best.ContainsKey(winner.Account.Id));
    }

    private static StandingBid BestOf(Candidate candidate) => new()
    {
        BidId = new BidId(new Guid(candidate.Account.Id.Value, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
        Price = candidate.Account.Bidding.Ceiling ?? throw new InvalidOperationException("The bidder has no ceiling."),
        PingMethodId = candidate.Method.Id,
    };
}
