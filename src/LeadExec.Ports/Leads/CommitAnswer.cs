namespace LeadExec.Ports.Leads;

/// <summary>Answers per command (commit-protocol 1, item 6). <c>again</c> is the writer's own business and never leaves it.</summary>
public enum CommitAnswer
{
    /// <summary>Taken by this commit.</summary>
    Done = 0,

    /// <summary>Taken before: this is a repetition.</summary>
    Already = 1,

    /// <summary>The idempotency key or body belongs to another lead; nothing was taken.</summary>
    KeyTaken = 2,

    /// <summary>Final refusal; nothing was taken, or only the outcome (see <see cref="LeadCommitReply.OnlyOutcomeTaken"/>).</summary>
    Refused = 3,

    /// <summary>Another owner took the lead over; nothing was taken (FM-09).</summary>
    StaleEpoch = 4,
}
