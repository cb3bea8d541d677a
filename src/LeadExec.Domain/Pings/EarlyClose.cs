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
    public static bool IsDecided(EarlyQuestion question) => Keeping(question) is { IsEmpty: true };

    /// <summary>Whether there is an upper bound to what those left may bid; without one, every answer is waited for.</summary>
    public static bool IsBounded(Campaign campaign, IEnumerable<Candidate> pending)
    {
        ArgumentNullException.ThrowIfNull(campaign);

        // In a shared exchange the source sees every bid.
        return AuctionSetup.SettingsOf(campaign) is not null && campaign.Ping is not { Exchange: ExchangeMode.Shared }
            && pending.All(candidate => candidate.Account.Bidding.Ceiling is not null);
    }

    /// <summary>
    /// Those left who would be among the winners if all who are left bid their ceiling; waiting may end when there are none. They keep it
    /// open until one of them has answered, whatever the others answer: less from those who do not win takes nothing from those who do.
    /// Null when the question is to be asked again after the next answer.
    /// </summary>
    public static ImmutableHashSet<DeliveryAccountId>? Keeping(EarlyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);

        // A least count asks how many bids there are.
        if (!IsBounded(question.Campaign, question.Pending) || AuctionSetup.SettingsOf(question.Campaign) is not { } settings
            || question.Campaign.Ping?.MinimumDeliveries > question.Standing.Length)
        {
            return null;
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
        return result.Optimal && !winners.IsEmpty ? [.. winners.Select(winner => winner.Account.Id).Where(best.ContainsKey)] : null;
    }

    private static StandingBid BestOf(Candidate candidate) => new()
    {
        BidId = new BidId(new Guid(candidate.Account.Id.Value, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
        Price = candidate.Account.Bidding.Ceiling ?? throw new InvalidOperationException("The bidder has no ceiling."),
        PingMethodId = candidate.Method.Id,
    };
}
