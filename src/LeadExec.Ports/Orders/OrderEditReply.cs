namespace LeadExec.Ports.Orders;

/// <summary>Answer to an edit: the order as it is now, or in words why it was refused.</summary>
public sealed record OrderEditReply(OrderEditStatus Status, OrderDetails? Order = null, string? Why = null);
