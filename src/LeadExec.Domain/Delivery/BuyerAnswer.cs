namespace LeadExec.Domain.Delivery;

/// <summary>A complete answer as it came: nothing in it is trusted (TH-22).</summary>
public sealed record BuyerAnswer
{
    public required int Status { get; init; }

    /// <summary>At most 1 MB (E-74).</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Value of the charset parameter, as sent.</summary>
    public string? Charset { get; init; }

    /// <summary>The body is compressed although nobody asked for it; it is judged as it is and flagged.</summary>
    public bool Encoded { get; init; }

    /// <summary>From Retry-After, already turned into a time to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => $"[answer {Status}]";
}
