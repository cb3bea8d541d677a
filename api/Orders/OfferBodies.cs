using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Orders;

/// <summary>Requests and answers about orders that a client may take.</summary>
internal static class OfferBodies
{
    public sealed record Offers(IReadOnlyList<Offer> Items);

    /// <summary>An order on offer.</summary>
    public sealed record Offer
    {
        /// <summary>Names it in a request.</summary>
        public required string Name { get; init; }

        public string? Description { get; init; }

        public required OrderType Type { get; init; }

        /// <summary>What each lead costs; absent when the delivery accounts have no one price, and for dollars.</summary>
        public Money? PricePerLead { get; init; }

        public int? LeastQuantity { get; init; }

        public int? MostQuantity { get; init; }

        public Money? LeastDollars { get; init; }

        public Money? MostDollars { get; init; }

        public required RenewalMethod Renewal { get; init; }

        /// <summary>When the client's card is charged.</summary>
        public required AutoCharge AutoCharge { get; init; }

        /// <summary>A card is needed and none is on file.</summary>
        public required bool CardNeeded { get; init; }

        /// <summary>The client may take it now; false while as many of its orders as allowed are unfinished.</summary>
        public required bool Available { get; init; }
    }

    /// <summary>An offer that the client takes.</summary>
    public sealed record Take
    {
        /// <summary>The offer's name.</summary>
        public required string Offer { get; init; }

        /// <summary>Leads, of a quantity offer.</summary>
        public int? Quantity { get; init; }

        /// <summary>Of a dollar offer.</summary>
        public Money? Dollars { get; init; }
    }
}
