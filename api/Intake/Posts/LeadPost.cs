using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Posts;

/// <summary>One posted lead with its properties, whatever the receiver. Holds personal data; prints as [lead].</summary>
internal sealed record LeadPost
{
    /// <summary>What may become lead fields; the receiver's own names are not among them.</summary>
    public required ImmutableArray<RawField> Fields { get; init; }

    public string? Reference { get; init; }

    public string? ReturnUrl { get; init; }

    public string? OrderId { get; init; }

    /// <summary>Shared exchange: the bids that the source picked.</summary>
    public ImmutableArray<Guid> BidIds { get; init; } = [];

    public bool Test { get; init; }

    public bool NoSell { get; init; }

    /// <summary>Hours to wait before distribution (E-19); null is none.</summary>
    public decimal? SendDelayHours { get; init; }

    /// <summary>The request as posted, or this lead's part of a batch (RCV-18).</summary>
    public required ReadOnlyMemory<byte> Request { get; init; }

    public required string RequestMediaType { get; init; }

    public override string ToString() => "[lead]";
}
