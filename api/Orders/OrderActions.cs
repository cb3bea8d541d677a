using LeadExec.Domain.Orders;

namespace LeadExec.Api.Orders;

/// <summary>Bodies of what is done to an order.</summary>
internal static class OrderActions
{
    /// <summary>Update status (ORD-25).</summary>
    public sealed record StatusBody
    {
        public required OrderStatus Status { get; init; }
    }

    /// <summary>Approve (ORD-21, ORD-22).</summary>
    public sealed record ApproveBody
    {
        /// <summary>Charge the card first; the order stays pending until that succeeds. False opens it at once, without a payment.</summary>
        public bool AutoCharge { get; init; } = true;
    }
}
