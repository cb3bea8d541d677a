using System.Collections.Immutable;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>A ping that passed the gates before status: identified and authenticated, not yet checked. Prints as [ping].</summary>
[GenerateSerializer]
[Immutable]
[Alias("submit-ping")]
public sealed record SubmitPing
{
    [Id(0)] public required Guid PingId { get; init; }

    [Id(1)] public required int CampaignId { get; init; }

    [Id(2)] public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the source must have its answer.</summary>
    [Id(3)] public required DateTimeOffset Deadline { get; init; }

    [Id(4)] public required ImmutableArray<WireField> Fields { get; init; }

    /// <summary>Matched as ever, but no buyer is asked, and only a test post may use the order id (decision 6).</summary>
    [Id(5)] public bool Test { get; init; }

    public override string ToString() => "[ping]";
}
