using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>
/// An order that a client may take in its portal (ORD-32, PORT-12): what it buys, between which amounts, and how it is paid is the
/// seller's choice; how much is the client's.
/// </summary>
public sealed record OrderOffer
{
    /// <summary>Names the offer among the client's, and its orders.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required OrderType Type { get; init; }

    /// <summary>What each lead costs; null: the delivery account's price. Quantity offers only.</summary>
    public Money? PricePerLead { get; init; }

    /// <summary>Leads that can be ordered; quantity offers only.</summary>
    public int LeastQuantity { get; init; }

    public int MostQuantity { get; init; }

    /// <summary>Dollars that can be ordered; dollar offers only.</summary>
    public Money LeastDollars { get; init; }

    public Money MostDollars { get; init; }

    /// <summary>The dollars count as filled when no more than this is left (ORD-15); dollar offers only.</summary>
    public Money FillLimit { get; init; }

    /// <summary>No renewal, or on fill: an offer has no end date.</summary>
    public RenewalMethod Renewal { get; init; }

    /// <summary>When the client's card is charged; off: it is billed otherwise.</summary>
    public AutoCharge AutoCharge { get; init; }

    public bool GenerateInvoice { get; init; }

    /// <summary>The delivery accounts that its orders pay for; empty: all of the client's that require an order.</summary>
    public ImmutableArray<DeliveryAccountId> Accounts { get; init; } = [];

    /// <summary>Orders of this offer that may be unfinished at once, 1 to <see cref="OfferRules.MostUnfinishedOrders"/>.</summary>
    public int MostUnfinished { get; init; } = 1;
}
