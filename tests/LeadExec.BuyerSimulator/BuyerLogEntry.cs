namespace LeadExec.BuyerSimulator;

/// <summary>One wire request as the buyer saw it.</summary>
public sealed record BuyerLogEntry
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Buyer { get; init; }

    public required string Method { get; init; }

    /// <summary>Value of Idempotency-Key.</summary>
    public string? Key { get; init; }

    /// <summary>SHA-256 of the body, hex; empty when it was not read.</summary>
    public string BodyHash { get; init; } = "";

    public BuyerVerdict Verdict { get; init; }

    /// <summary>The same key was answered before, and the same answer was given again.</summary>
    public bool Repeat { get; init; }

    /// <summary>What was answered for the price, as text.</summary>
    public string? Price { get; init; }
}
