using System.Collections.Immutable;
using LeadExec.Domain.Intake;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>A post that passed the gates before status (E-16, 1 to 4): identified and authenticated, not yet checked. Prints as [lead].</summary>
[GenerateSerializer]
[Immutable]
[Alias("submit-lead")]
public sealed record SubmitLead
{
    [Id(0)] public required Guid LeadId { get; init; }

    [Id(1)] public required int LeadTypeId { get; init; }

    [Id(2)] public required int LeadSourceId { get; init; }

    [Id(3)] public required int CampaignId { get; init; }

    [Id(4)] public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the caller must have some answer.</summary>
    [Id(5)] public required DateTimeOffset Deadline { get; init; }

    /// <summary>Shape of the stored answer.</summary>
    [Id(6)] public required AnswerDialect Dialect { get; init; }

    [Id(7)] public required ImmutableArray<WireField> Fields { get; init; }

    /// <summary>SHA-256 over the canonical request of this lead, 32 bytes (decision 1).</summary>
    [Id(8)] public required ImmutableArray<byte> BodyHash { get; init; }

    [Id(9)] public string? IdempotencyKey { get; init; }

    /// <summary>The source's reference (V2).</summary>
    [Id(10)] public string? Reference { get; init; }

    [Id(11)] public string? ReturnUrl { get; init; }

    /// <summary>Check and match only; nothing is sent, counted or claimed (decision 6).</summary>
    [Id(12)] public bool Test { get; init; }

    /// <summary>The raw request, sealed.</summary>
    [Id(13)] public ImmutableArray<byte> SealedRequest { get; init; } = [];

    [Id(14)] public string? RequestMediaType { get; init; }

    /// <summary>Address of the poster, for the lead's properties; never logged.</summary>
    [Id(15)] public string? RemoteAddress { get; init; }

    /// <summary>Store it, do not distribute it (V2).</summary>
    [Id(16)] public bool NoSell { get; init; }

    /// <summary>Hours to wait before distribution (V2); null or 0 is at once.</summary>
    [Id(17)] public decimal? SendDelayHours { get; init; }

    /// <summary>Order id of an accepted ping (RCV-28).</summary>
    [Id(18)] public string? OrderId { get; init; }

    /// <summary>Shared exchange: the bids of the ping that the source picked; empty leaves the choice to us.</summary>
    [Id(19)] public ImmutableArray<Guid> BidIds { get; init; } = [];

    /// <summary>Staff added it (LEAD-06): the campaign's limits do not count, and a duplicate is not refused (E-85).</summary>
    [Id(20)] public bool ByHand { get; init; }

    public override string ToString() => "[lead]";
}
