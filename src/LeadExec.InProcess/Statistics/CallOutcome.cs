namespace LeadExec.InProcess.Statistics;

/// <summary>How a call ended for its caller.</summary>
internal enum CallOutcome
{
    Succeeded,
    Failed,
    TimedOut,
    Canceled,
    Rejected,
}
