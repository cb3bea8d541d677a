namespace LeadExec.Ports.Queries;

/// <summary>Where a page ended: the instant and id of its last row. The next page begins after it in the list's own order.</summary>
public sealed record PageKey(DateTimeOffset At, Guid Id);
