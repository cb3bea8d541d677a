namespace LeadExec.Domain.Flow;

/// <summary>Names of the steps in the process log; appended to, never renamed, because they are stored.</summary>
public static class FlowStepKind
{
    /// <summary>The request was read and the campaign named.</summary>
    public const string Received = "received";

    /// <summary>Fields read, converted and checked (LT-15).</summary>
    public const string Validated = "validated";

    /// <summary>Campaign status, limits and the other gates of E-16.</summary>
    public const string Gates = "gates";

    /// <summary>The order id of a ping was looked at (RCV-28), or a buyer was pinged; one summary, with a step for each buyer (DIST-51).</summary>
    public const string Ping = "ping";

    /// <summary>Campaign criteria (CAMP-19).</summary>
    public const string Criteria = "criteria";

    /// <summary>Duplicate check (QUAL-10).</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Delivery accounts judged; one summary, with <see cref="Candidate"/> steps for the ones left out.</summary>
    public const string Matched = "matched";

    /// <summary>Distribution hooks: what they changed, or why none was applied (DIST-45).</summary>
    public const string Hooks = "hooks";

    /// <summary>One delivery account and its first failing gate (DIST-13).</summary>
    public const string Candidate = "candidate";

    /// <summary>The winners among the bids were selected.</summary>
    public const string Auction = "auction";

    /// <summary>Candidates put into order (DIST-01).</summary>
    public const string Ordered = "ordered";

    /// <summary>Slot, caps and funds asked for.</summary>
    public const string Reserved = "reserved";

    /// <summary>The lead and what it holds made durable (C1).</summary>
    public const string Stored = "stored";

    /// <summary>The request went to the buyer and its answer was judged.</summary>
    public const string Sent = "sent";

    /// <summary>The outcome made durable (C2).</summary>
    public const string Settled = "settled";

    /// <summary>The lead was set aside until a later time (retry, unknown outcome, hold).</summary>
    public const string Waiting = "waiting";

    /// <summary>The answer to the source was given.</summary>
    public const string Answered = "answered";

    /// <summary>A sweeper took the lead up again.</summary>
    public const string Recovered = "recovered";

    /// <summary>Staff decided about an attempt (LEAD-31).</summary>
    public const string Decided = "decided";
}
