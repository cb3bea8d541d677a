using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>
/// Where a page of leads ended, in the order that made it. <paramref name="Value"/> is the last row's value of that order:
/// microseconds since 1970, cents, place of the status, or number of the source or campaign. Of no use in another order.
/// </summary>
public sealed record LeadKey(LeadOrder Order, long Value, LeadId Id);
