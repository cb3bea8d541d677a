using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>What staff say of an attempt of unknown outcome, as one commit (LEAD-31): how it ended, and where its lead goes on.</summary>
internal static class StaffDecision
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>A run that is under way would end the lead by what it knew before. While outbound deliveries are stopped there is none.</summary>
    public static bool MustWait(LeadRecord record, Catalog catalog) => record.Stage is FlowStage.Received or FlowStage.Sending && !catalog.Account.OutboundStopped;

    public static LeadCommit Commit(LeadRecord record, AttemptRecord attempt, DecideAttempt command, DateTimeOffset now)
    {
        var (stage, dueAt) = Next(record, attempt, goesOn: !command.Accepted && attempt.ByHand is null && !record.Erased, now);
        return new LeadCommit
        {
            LeadId = record.Id,
            Epoch = record.Epoch,
            Outcome = new AttemptOutcome
            {
                AttemptId = attempt.Id,
                State = command.Accepted ? AttemptState.Accepted : AttemptState.NotSent,
                Price = command.Accepted ? attempt.Held : Money.Zero,
                Manual = true,
                DecidedBy = string.Create(CultureInfo.InvariantCulture, $"user/{command.UserId}"),
            },
            Stage = stage,
            DueAt = dueAt,
        };
    }

    /// <summary>A lead under way stays so, and is looked at again in case its run moved on meanwhile; one that waits for something goes on waiting for it.</summary>
    private static (FlowStage Stage, DateTimeOffset? DueAt) Next(LeadRecord record, AttemptRecord attempt, bool goesOn, DateTimeOffset now)
    {
        if (record.Stage is FlowStage.Received or FlowStage.Sending)
        {
            return (record.Stage, now + LookAgain);
        }

        if (goesOn)
        {
            return (FlowStage.Received, now);
        }

        if (record.Stage is not (FlowStage.Reconcile or FlowStage.Settled))
        {
            return (record.Stage, record.DueAt);
        }

        var others = record.Attempts.Any(other => other.Id != attempt.Id && other is { State: AttemptState.Unknown, SlotTaken: true });
        return (others ? FlowStage.Reconcile : FlowStage.Settled, null);
    }
}
