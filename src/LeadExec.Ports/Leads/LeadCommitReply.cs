using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>What became of a command. <see cref="CommitAnswer.Already"/> and <see cref="CommitAnswer.KeyTaken"/> are never merged.</summary>
public sealed record LeadCommitReply
{
    public required CommitAnswer Answer { get; init; }

    /// <summary>Why it was refused: a cap, slot or funds reason, <see cref="RejectReason.Duplicate"/>, <see cref="RejectReason.OverLimit"/>, <see cref="RejectReason.PingUsed"/> or <see cref="RejectReason.PingExpired"/>.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>With KeyTaken: the lead that owns the idempotency key or body hash. With Reason Duplicate: the original lead.</summary>
    public LeadId? OtherLead { get; init; }

    /// <summary>With KeyTaken: same key, but another body (FM-36).</summary>
    public bool InputDiffers { get; init; }

    /// <summary>With Already: the stored state of the command's attempt, if it names one.</summary>
    public AttemptState? AttemptState { get; init; }

    /// <summary>Only for a command with outcome and hold: the outcome was taken and the hold refused for <see cref="Reason"/>.</summary>
    public bool OnlyOutcomeTaken { get; init; }
}
