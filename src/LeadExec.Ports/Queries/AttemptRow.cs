using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;

namespace LeadExec.Ports.Queries;

/// <summary>One try to deliver a lead (LEAD-08, LEAD-16, LEAD-35), in the one vocabulary of decision 9.</summary>
public sealed record AttemptRow
{
    public required AttemptId Id { get; init; }

    public required LeadId LeadId { get; init; }

    /// <summary>1 for the lead's first attempt at anybody.</summary>
    public required int Number { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required AttemptState State { get; init; }

    public RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    /// <summary>The most that could be charged.</summary>
    public required Money HeldPrice { get; init; }

    /// <summary>What the client pays; null unless accepted.</summary>
    public Money? Price { get; init; }

    /// <summary>The sale was returned (C-7).</summary>
    public bool Returned { get; init; }

    /// <summary>Its return, if anybody asked for one (RET-13).</summary>
    public ReturnMark? Return { get; init; }

    public bool Exclusive { get; init; }

    public bool Test { get; init; }

    /// <summary>Delivered by the portal, without an outside call (DELV-80).</summary>
    public bool Instant { get; init; }

    /// <summary>Staff or the late-accept rule decided.</summary>
    public bool Manual { get; init; }

    public bool Ambiguous { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Until when the holds of an unknown outcome stay pinned (decision 9).</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    public int? ElapsedMs { get; init; }

    public string? BuyerReference { get; init; }

    public string? RedirectUrl { get; init; }

    /// <summary>An acceptance that came after unknown: evidence for staff, not a sale (decision 10).</summary>
    public DateTimeOffset? LateAcceptedAt { get; init; }

    /// <summary>Made by staff, not by automation (LEAD-22).</summary>
    public bool ByHand { get; init; }

    /// <summary>Sent beside that delivery, or again after it; holds nothing and charges nothing (E-62, LEAD-28).</summary>
    public AttemptId? AlternateOf { get; init; }

    /// <summary>Notes about it (LEAD-34).</summary>
    public int Notes { get; init; }

    /// <summary>A request and answer are stored (DELV-83).</summary>
    public bool HasExchange { get; init; }

    /// <summary>When the client first opened the lead (LEAD-24).</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
