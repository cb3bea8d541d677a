using System.Collections.Immutable;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Who pays by card, for what, and what people do with the money; drawn for two of three runs.</summary>
internal sealed record SimTillPlan
{
    public static SimTillPlan None { get; } = new();

    public bool Any => !Cards.IsEmpty || !Recharges.IsEmpty || !TopUps.IsEmpty;

    /// <summary>Clients with a card from the beginning.</summary>
    public ImmutableArray<int> Cards { get; init; } = [];

    /// <summary>Wallets that ask for money by themselves: below which cents, how many, how often in a day.</summary>
    public ImmutableArray<SimRecharge> Recharges { get; init; } = [];

    /// <summary>Pages of the provider that clients open for their wallets.</summary>
    public ImmutableArray<SimTopUp> TopUps { get; init; } = [];

    /// <summary>When staff look after declined charges, and whether they have the card charged again.</summary>
    public ImmutableArray<(TimeSpan At, bool Charge)> Approvals { get; init; } = [];

    /// <summary>When money goes back, and whether that is done in the provider's own pages.</summary>
    public ImmutableArray<(TimeSpan At, bool ThereOnly)> Refunds { get; init; } = [];

    /// <summary>How orders of clients are charged and renewed; of the others nothing is charged.</summary>
    public ImmutableSortedDictionary<int, (AutoCharge Charge, RenewalMethod Renewal)> Charging { get; init; } = ImmutableSortedDictionary<int, (AutoCharge, RenewalMethod)>.Empty;

    /// <summary>Calls of the provider that end in another way than at once and well, as a share.</summary>
    public double BadGateway { get; init; }

    public static SimTillPlan Draw(Random random, int clients, TimeSpan length)
    {
        TimeSpan When() => length * random.NextDouble();
        ImmutableArray<int> all = [.. Enumerable.Range(1, clients)];
        return new SimTillPlan
        {
            Cards = [.. all.Where(_ => random.Next(4) > 0)],
            Recharges = [.. all.Where(_ => random.Next(2) == 0).Select(client => new SimRecharge(client, Cents(random, 50, 600), Cents(random, 50, 500), random.Next(1, 6)))],
            TopUps = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new SimTopUp(random.Next(1, clients + 1), When(), Cents(random, 20, 300), random.Next(4) > 0, random.Next(2) == 0))],
            Approvals = [.. Enumerable.Range(0, random.Next(6)).Select(_ => (When(), random.Next(3) > 0))],
            Refunds = [.. Enumerable.Range(0, random.Next(6)).Select(_ => (When(), random.Next(3) == 0))],
            Charging = all.ToImmutableSortedDictionary(client => client, _ => ((AutoCharge)random.Next(3), random.Next(2) == 0 ? RenewalMethod.OnFill : RenewalMethod.NoRenewal)),
            BadGateway = random.Next(4) == 0 ? 0 : random.NextDouble() * 0.7,
        };
    }

    private static Money Cents(Random random, int from, int to) => Money.Round(random.Next(from, to));
}
