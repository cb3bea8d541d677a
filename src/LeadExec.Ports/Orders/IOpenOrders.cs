using LeadExec.Domain.Orders;

namespace LeadExec.Ports.Orders;

/// <summary>The open orders as this process knows them, at most about a second old. Advice: the journal judges every hold again.</summary>
public interface IOpenOrders
{
    OpenOrders Current { get; }
}
