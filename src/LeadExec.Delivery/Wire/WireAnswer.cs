using System.Collections.Immutable;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Wire;

/// <summary>What came back, complete or not.</summary>
internal sealed record WireAnswer
{
    public required int Status { get; init; }

    public ImmutableArray<ExchangeHeader> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Charset { get; init; }

    public bool Encoded { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => $"[answer {Status}]";
}
