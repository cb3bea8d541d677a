namespace LeadExec.Domain.Flow;

/// <summary>How a step of the process log ended; appended to, never renamed, because they are stored.</summary>
public static class FlowStepResult
{
    public const string Done = "done";

    /// <summary>A rule or the other side said no.</summary>
    public const string Refused = "refused";

    /// <summary>Not tried, for the step's reason.</summary>
    public const string Skipped = "skipped";

    /// <summary>An error, here or at the other side.</summary>
    public const string Failed = "failed";

    /// <summary>Nobody knows (decision 9).</summary>
    public const string Unknown = "unknown";
}
