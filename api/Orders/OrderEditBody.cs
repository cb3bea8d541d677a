using LeadExec.Domain.Orders;

namespace LeadExec.Api.Orders;

/// <summary>An order as it is to be from now on; what is left out is taken away, except the start date and the way of charging, which stay then. Client and type stay always.</summary>
internal sealed record OrderEditBody
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>All items. No fewer leads or dollars than were received or are under way.</summary>
    public required IReadOnlyList<OrderBody.ItemBody> Items { get; init; }

    /// <summary>First day, in the client's zone; left out, the start stays. Not later once leads were received or are under way.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day, in the client's zone; blank takes the end away.</summary>
    public DateOnly? EndDate { get; init; }

    public RenewalMethod Renewal { get; init; } = RenewalMethod.NoRenewal;

    /// <summary>Left out, it stays. Not changed while a charge is under way; what was charged already is not charged again.</summary>
    public AutoCharge? AutoCharge { get; init; }

    /// <summary>An invoice whenever an automatic payment is processed.</summary>
    public bool GenerateInvoice { get; init; }

    /// <summary>Highest percent of the order's leads that may be returned; blank is the client options' default.</summary>
    public int? MaxReturnPercent { get; init; }

    /// <summary>The delivery accounts it pays for; empty is all of the client's that require an order.</summary>
    public IReadOnlyList<int> Accounts { get; init; } = [];
}
