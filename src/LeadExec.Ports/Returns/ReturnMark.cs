using LeadExec.Domain.Returns;

namespace LeadExec.Ports.Returns;

/// <summary>The return of a delivery, as lists and details show it (RET-13).</summary>
public sealed record ReturnMark(ReturnState State, string Reason, DateTimeOffset RequestedAt, DateTimeOffset? DecidedAt);
