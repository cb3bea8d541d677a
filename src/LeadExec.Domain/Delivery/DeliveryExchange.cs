using System.Collections.Immutable;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// What was sent and what came back (DELV-83). Secrets are masked. It holds personal data: it goes encrypted into the raw
/// store and never into a log (decision 25).
/// </summary>
public sealed record DeliveryExchange
{
    /// <summary>Most bytes of the buyer's answer that are kept (FM-51).</summary>
    public const int KeptResponseBytes = 64 * 1024;

    /// <summary>"POST".</summary>
    public required string Method { get; init; }

    /// <summary>The address used, query included.</summary>
    public required string Url { get; init; }

    public ImmutableArray<ExchangeHeader> RequestHeaders { get; init; } = [];

    public ImmutableArray<byte> RequestBody { get; init; } = [];

    /// <summary>Null when no complete head of an answer came.</summary>
    public int? Status { get; init; }

    public ImmutableArray<ExchangeHeader> ResponseHeaders { get; init; } = [];

    /// <summary>The first <see cref="KeptResponseBytes"/> of the answer, as received.</summary>
    public ImmutableArray<byte> ResponseBody { get; init; } = [];

    /// <summary>Bytes of the answer that were read, kept or not.</summary>
    public int ResponseLength { get; init; }

    /// <summary>Requests seen by the wire for this attempt: 0 or 1; 2 after a Digest challenge or a renewed token.</summary>
    public int WireRequests { get; init; }

    public DeliveryTimings Timings { get; init; } = new();

    public override string ToString() => $"[exchange {Method} {Status}]";
}
