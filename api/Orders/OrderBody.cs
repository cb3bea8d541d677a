using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Orders;

/// <summary>A new order (ORD-02).</summary>
internal sealed record OrderBody
{
    public required int ClientId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required OrderType Type { get; init; }

    /// <summary>At least one, all of the order's type.</summary>
    public required IReadOnlyList<ItemBody> Items { get; init; }

    /// <summary>First day, in the client's zone; blank is now.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day, in the client's zone.</summary>
    public DateOnly? EndDate { get; init; }

    public RenewalMethod Renewal { get; init; } = RenewalMethod.NoRenewal;

    public AutoCharge AutoCharge { get; init; } = AutoCharge.Off;

    /// <summary>An invoice whenever an automatic payment is processed.</summary>
    public bool GenerateInvoice { get; init; }

    /// <summary>Highest percent of the order's leads that may be returned; blank is the client options' default.</summary>
    public int? MaxReturnPercent { get; init; }

    /// <summary>The delivery accounts it pays for; empty is all of the client's that require an order.</summary>
    public IReadOnlyList<int> Accounts { get; init; } = [];

    /// <summary>One line: a quantity of leads, or dollars.</summary>
    public sealed record ItemBody
    {
        public int Quantity { get; init; }

        /// <summary>What each lead costs; blank is the price of the delivery account.</summary>
        public Money? PricePerLead { get; init; }

        public Money Dollars { get; init; }

        /// <summary>The dollars count as filled when no more than this is left.</summary>
        public Money FillLimit { get; init; }
    }
}
