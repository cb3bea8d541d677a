using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>One step of an order's state machine, and who asks for it.</summary>
public sealed record OrderStepCommand(OrderEvent Event, string Actor)
{
    /// <summary>The chosen status, with <see cref="OrderEvent.StatusSet"/> only.</summary>
    public OrderStatus? Chosen { get; init; }

    /// <summary>Null: staff. Else the order must be this client's, or it is not found (decision 26).</summary>
    public ClientId? OfClient { get; init; }
}
