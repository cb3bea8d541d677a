using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Pings;

/// <summary>Whom to ask for bids on which lead, and until when.</summary>
internal sealed record BidRequest
{
    /// <summary>The lead, or the ping that stands for one; buyers see it where a method maps the lead's id.</summary>
    public required LeadId LeadId { get; init; }

    /// <summary>As posted or pinged; each method's request is made from the part of it that a ping may carry (DELV-54).</summary>
    public required Lead Lead { get; init; }

    public required Catalog Catalog { get; init; }

    public required Campaign Campaign { get; init; }

    public required LeadSource Source { get; init; }

    /// <summary>Who passed every gate; those without a ping method are left alone.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>Waiting on buyers ends before it, by the reserve for finishing; nothing is sent after that moment (E-105, decision 33).</summary>
    public required DateTimeOffset Deadline { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Most deliveries of the lead; null is unlimited. For the early close.</summary>
    public int? MaximumDeliveries { get; init; }

    /// <summary>The sale must meet the campaign's ping options (F-19), as for an inbound ping. For the early close.</summary>
    public bool AskRequirements { get; init; }

    /// <summary>Uses test addresses and values.</summary>
    public bool Test { get; init; }

    public override string ToString() => $"[bids {LeadId}]";
}
