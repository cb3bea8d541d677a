using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>A delivery account that passed every gate for one lead, with what it would pay.</summary>
public sealed record Candidate
{
    public required DeliveryAccount Account { get; init; }

    public required Client Client { get; init; }

    public required DeliveryMethod Method { get; init; }

    /// <summary>The most it may be charged, and without a boost what orders it (F-09: the account's price where nothing better is known).</summary>
    public required Money Price { get; init; }

    /// <summary>What a hook moved it in the order: an amount under Price, places under Priority; never charged (DIST-45).</summary>
    public Money Boost { get; init; }

    /// <summary>The amount that orders it by price.</summary>
    public Money OrderingPrice => Price + Boost;

    /// <summary>The order that pays, and whose price it is; null when the account requires none (DIST-22, F-09).</summary>
    public OrderPayment? Order { get; init; }

    /// <summary>Set: of this client group, which is the client's, no second client gets the lead (DIST-35).</summary>
    public ClientGroupId? OnePerGroup { get; init; }

    /// <summary>No second delivery at all: the scan is limited to one member of an exclusive group (DIST-37).</summary>
    public bool OnlyOne { get; init; }

    /// <summary>Chosen by Force ID or a distribution list: its sale counts among deliveries but uses up no turn (E-44).</summary>
    public bool OutOfTurn { get; init; }

    /// <summary>The client's group may replace the method for some leads (E-52). Kept here, where a bit is free: there is a candidate of every account.</summary>
    internal bool MethodPerLead { get; init; }

    /// <summary>Tried again although a cap of the account is full (E-58).</summary>
    public bool OverCap { get; init; }

    /// <summary>The lead was returned: <see cref="Price"/>, and that of an order, is the part of the price that this says (E-81).</summary>
    public ResaleSettings? Resale { get; init; }

    /// <summary>What it bid when it was pinged; <see cref="Price"/> is the bid's then, and the post carries its reference (F-09, DELV-55).</summary>
    public StandingBid? Bid { get; init; }

    /// <summary>Its price stands for at most so many buyers of the lead, itself included; null stands for any number.</summary>
    public int? MostTogether { get; init; }

    /// <summary>The same for a lead that was returned; what it bids for the lead as it is stays.</summary>
    public Candidate Resold(ResaleSettings resale)
    {
        ArgumentNullException.ThrowIfNull(resale);
        return this with { Resale = resale, Price = resale.Price(Price) };
    }

    /// <summary>The same at its standing bid.</summary>
    public Candidate At(StandingBid bid)
    {
        ArgumentNullException.ThrowIfNull(bid);
        return this with { Bid = bid, Price = bid.Price };
    }

    /// <summary>Methods beside <see cref="Method"/> (E-62).</summary>
    public ImmutableArray<CandidateAlternate> Alternates { get; init; } = [];

    /// <summary>The candidates with their alternates as the catalog has them now; the match leaves them out.</summary>
    public static ImmutableArray<Candidate> WithAlternates(ImmutableArray<Candidate> candidates, Catalog catalog) =>
        candidates.Any(candidate => !candidate.Account.Alternates.IsEmpty)
            ? [.. candidates.Select(candidate => candidate with { Alternates = AlternatesOf(candidate.Account, catalog) })]
            : candidates;

    /// <summary>The account's alternates that can be made now; a ping is none, it never delivers a lead (DELV-53).</summary>
    public static ImmutableArray<CandidateAlternate> AlternatesOf(DeliveryAccount account, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(catalog);
        return account.Alternates.IsEmpty ? [] :
        [
            .. account.Alternates.SelectMany(alternate => catalog.DeliveryMethods.TryGetValue(alternate.DeliveryMethodId, out var method) && method.Enabled && !PingMethods.IsPing(method)
                ? [new CandidateAlternate(method, alternate.Trigger)]
                : Array.Empty<CandidateAlternate>()),
        ];
    }

    public override string ToString() => $"{Client.Id}/{Account.Id} {Price}";
}
