using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Bench.Auction;

/// <summary>
/// Bids as buyers make them: 60 % shared, 20 % exclusive at about twice the price, 20 % conditional on the number of buyers; one client
/// in five bids twice; whole dollars in half of the bids, so that there are ties.
/// </summary>
internal sealed class BidMix(Random random)
{
    /// <param name="count">How many bids.</param>
    /// <param name="conflicts">Percent of all pairs of clients that exclude each other.</param>
    /// <param name="weighted">Ranked by weights from 0.5 to 1.5.</param>
    public Bid[] Draw(int count, double conflicts, bool weighted)
    {
        var clients = count * 5 / 6;
        return [.. Enumerable.Range(1, count).Select(id => One(id, ((id - 1) % clients) + 1, conflicts) with { Weight = weighted ? random.Next(50, 151) / 100m : 1 })];
    }

    private Bid One(int id, int client, double conflicts) => new()
    {
        Id = new BidId(new Guid(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
        ClientId = new ClientId(client),
        AccountId = new DeliveryAccountId(id),
        Offer = Offer(),
        Priority = random.Next(5),
        Conflicts = conflicts == 0 ? [] : Others(client, conflicts),
    };

    private ImmutableArray<ClientId> Others(int client, double percent) =>
        [.. Enumerable.Range(1, client - 1).Where(_ => random.NextDouble() * 100 < percent).Select(other => new ClientId(other))];

    private BidOffer Offer()
    {
        var cents = random.Next(2) == 0 ? random.Next(5, 60) * 100 : random.Next(500, 6_000);
        return random.Next(10) switch
        {
            < 6 => BidOffer.Shared(Money.FromCents(cents)),
            < 8 => BidOffer.Exclusive(Money.FromCents(cents * 2)),
            _ => BidOffer.Conditional([Money.FromCents(cents * 2), Money.FromCents(cents * 5 / 4), Money.FromCents(cents), Money.FromCents(cents * 4 / 5)]),
        };
    }
}
