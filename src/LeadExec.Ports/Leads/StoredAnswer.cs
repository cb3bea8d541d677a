using System.Collections.Immutable;

namespace LeadExec.Ports.Leads;

/// <summary>The final answer to the source as bytes, replayed verbatim (FM-34, INV-03).</summary>
public sealed record StoredAnswer
{
    public required int Status { get; init; }

    public required string MediaType { get; init; }

    public required ImmutableArray<byte> Body { get; init; }

    /// <summary>The caller still waits, so the body rule's 60 s run from now; otherwise the body stays replayable for 24 h (decision 1).</summary>
    public required bool CallerWaits { get; init; }
}
