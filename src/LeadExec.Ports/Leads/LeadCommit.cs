using System.Collections.Immutable;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>
/// One command of the batch writer; all of it becomes durable, or none, with one exception: an <see cref="Outcome"/> stands
/// even when the <see cref="Hold"/> of the next attempt in the same command is refused.
/// Parts: a receipt makes the lead (at most once per lead); an outcome settles the attempt that was sending or unknown; a hold
/// places slot, caps and funds and inserts the next attempt.
/// </summary>
public sealed record LeadCommit
{
    public required LeadId LeadId { get; init; }

    /// <summary>Fencing token, compared with <c>lead_flow.epoch</c> under the row lock (rule 4). 1 for a receipt.</summary>
    public required int Epoch { get; init; }

    public LeadReceipt? Receipt { get; init; }

    public AttemptOutcome? Outcome { get; init; }

    public AttemptHold? Hold { get; init; }

    /// <summary>Stage of the lead after this command, if every part is taken. When a hold is refused after an outcome, the stage stays.</summary>
    public required FlowStage Stage { get; init; }

    /// <summary>When a sweeper must look at the lead again (waiting, held, retry); null when nothing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The final answer to the source, byte for byte; null while there is none.</summary>
    public StoredAnswer? Answer { get; init; }

    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];
}
