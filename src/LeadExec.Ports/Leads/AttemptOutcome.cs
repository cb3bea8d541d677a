using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>How an attempt ended, or that nobody knows. Moves an attempt out of sending or unknown, once.</summary>
public sealed record AttemptOutcome
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>Accepted, Rejected, Failed, NotSent, Unknown, Unconfirmed; or Sending, which releases a planned attempt.</summary>
    public required AttemptState State { get; init; }

    public RejectReason Reason { get; init; }

    /// <summary>In words, without personal data.</summary>
    public string? Detail { get; init; }

    /// <summary>What the buyer pays: at most the held price (INV-14). With Accepted; with Unconfirmed what it will pay.</summary>
    public Money Price { get; init; }

    /// <summary>
    /// With Unknown: release the lead's slot (moveOn) or pin it (wait). Cap and funds are pinned either way (decision 10). Said again with
    /// true about an attempt whose slot is pinned, it ends the wait: the slot is released, cap and funds stay.
    /// </summary>
    public bool ReleaseSlot { get; init; }

    /// <summary>With Unknown: when the sweeper may end the pin by policy. With Unconfirmed: until when the client may confirm.</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    /// <summary>With Sending: who releases. Another one's release of the same attempt is refused as <see cref="RejectReason.StaleOwner"/>.</summary>
    public Guid? ReleaseToken { get; init; }

    /// <summary>Answer said both yes and no, or a price that was not one (FM-51, FM-54).</summary>
    public bool Ambiguous { get; init; }

    public string? BuyerReference { get; init; }

    public string? RedirectUrl { get; init; }

    /// <summary>The exchange as JSON, sealed with the installation key; secrets are masked before.</summary>
    public ImmutableArray<byte> SealedExchange { get; init; } = [];

    /// <summary>Milliseconds from handing the request over to the verdict.</summary>
    public int ElapsedMs { get; init; }

    /// <summary>Staff or the late-accept rule decided (LEAD-31); the sale is flagged manual.</summary>
    public bool Manual { get; init; }

    /// <summary>
    /// The person who decided (with Manual) or confirmed (without), "user/7". The audit says so in the same transaction (INV-30g). Null: a
    /// policy, a rule or the buyer's answer did.
    /// </summary>
    public string? DecidedBy { get; init; }
}
