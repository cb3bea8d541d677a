using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>An edit of an order, of the version that its editor saw.</summary>
/// <param name="OrderId">Which.</param>
/// <param name="Version">Null: whichever it is.</param>
/// <param name="Edit">Passed <see cref="OrderRules"/>, with priced items.</param>
/// <param name="Actor">Who.</param>
public sealed record OrderEditCommand(OrderId OrderId, int? Version, OrderEdit Edit, string Actor);
