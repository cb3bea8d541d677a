namespace LeadExec.Grains.Leads;

/// <summary>When a step began, on the wall and on the monotonic clock.</summary>
public readonly record struct StepClock(DateTimeOffset At, long Timestamp);
