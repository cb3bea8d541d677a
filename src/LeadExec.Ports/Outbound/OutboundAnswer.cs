namespace LeadExec.Ports.Outbound;

/// <summary>How one exchange ended.</summary>
public sealed record OutboundAnswer
{
    public required OutboundFate Fate { get; init; }

    /// <summary>HTTP status; 0 unless answered.</summary>
    public int Status { get; init; }

    /// <summary>The whole body; empty unless answered.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What a Retry-After header asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => $"[answer {Fate} {Status}]";
}

/// <summary>How far an exchange got.</summary>
public enum OutboundFate
{
    /// <summary>A complete answer was read, of whatever status.</summary>
    Answered = 1,

    /// <summary>The request was never complete at the other side, and never will be.</summary>
    NotSent = 2,

    /// <summary>The request may have arrived; there is no complete answer.</summary>
    Unknown = 3,
}
