using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>An automatic payment of an order that wants an invoice (ORD-11); there is one for each order and purpose.</summary>
public sealed record AutomaticInvoice(OrderId OrderId, ChargePurpose Purpose);
