using System.Collections.Immutable;
using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>The reply to a submission. Flat on purpose: one status, and parts that depend on it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("lead-reply")]
public sealed record LeadReply
{
    [Id(0)] public required LeadReplyStatus Status { get; init; }

    /// <summary>The lead that the answer is about: on a replay, the first one.</summary>
    [Id(1)] public Guid LeadId { get; init; }

    /// <summary>With Final and Replayed: HTTP status of the stored answer.</summary>
    [Id(2)] public int HttpStatus { get; init; }

    [Id(3)] public string? MediaType { get; init; }

    /// <summary>With Final and Replayed: the stored bytes.</summary>
    [Id(4)] public ImmutableArray<byte> Body { get; init; } = [];

    /// <summary>Prints without the body, which may name what the consumer posted.</summary>
    public override string ToString() => $"{Status} {LeadId}";
}
