namespace LeadExec.InProcess.Calls;

/// <summary>A call's place in a <see cref="DeadlineQueue"/>, owned by the queue.</summary>
internal sealed class DeadlineLink
{
    public GrainCall? Previous { get; set; }

    public GrainCall? Next { get; set; }

    public long DueAt { get; set; }

    public bool IsLinked { get; set; }
}
