using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.TestKit.Charging;

/// <summary>One order of the model.</summary>
internal sealed class ModelOrder(Order order, DateTimeOffset createdAt)
{
    public Order Order { get; set; } = order;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public List<ModelCharge> Charges { get; } = [];

    public List<OrderEvent> History { get; } = [OrderEvent.Created];

    public OrderId? RenewedBy { get; set; }

    public ModelCharge? Charge(ChargePurpose purpose) => Charges.Find(charge => charge.Purpose == purpose);
}
