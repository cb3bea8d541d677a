using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Flow;

/// <summary>What has to be done next for a lead; the lead grain does it and reports back.</summary>
public abstract record FlowEffect
{
    private FlowEffect()
    {
    }

    /// <summary>
    /// Make durable, in one commit: the unsettled outcome, if any; and either the holds of <see cref="Next"/> or, when
    /// <see cref="Final"/>, the answer. An instant <see cref="Next"/> may be final too (decision 12).
    /// </summary>
    public sealed record Commit(Settlement? Outcome, ActiveAttempt? Next, bool Final) : FlowEffect;

    /// <summary>A delayed attempt is due and its client is still there: make its release durable, then report it (E-57).</summary>
    public sealed record Release(ActiveAttempt Attempt) : FlowEffect;

    /// <summary>Send the active attempt; its holds are durable.</summary>
    public sealed record Deliver(ActiveAttempt Attempt) : FlowEffect;

    /// <summary>Put the next round into order and report it; nobody in it was ruled out so far.</summary>
    public sealed record Order(ScanRound Round) : FlowEffect;

    /// <summary>Nothing is left to do now.</summary>
    public sealed record Rest : FlowEffect;
}
