using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Recovery;

namespace LeadExec.TestKit.Journal;

/// <summary>Recovery over the model, as one of several processes sees it.</summary>
public sealed class InMemoryRecoveryStore(InMemoryLeadJournal journal, InMemoryLeases leases, Guid process, Func<DateTimeOffset> now) : IRecoveryStore
{
    private const int MostStarts = 3;
    private static readonly TimeSpan OrphanPin = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PinLease = TimeSpan.FromMinutes(10);

    public Task RenewLeaseAsync(CancellationToken cancellationToken)
    {
        leases.Renew(process, now());
        return Task.CompletedTask;
    }

    public Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken)
    {
        var orphans = Abandoned().Where(lead => lead.Attempts.Any(IsSending)).Take(limit).ToList();
        orphans.ForEach(lead => lead.DueAt = now() + LookAgain);
        var marked = 0;
        foreach (var attempt in orphans.SelectMany(lead => lead.Attempts).Where(IsSending))
        {
            Mark(attempt);
            marked++;
        }

        return Task.FromResult(marked);
    }

    public Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken)
    {
        var taken = Abandoned().Where(lead => !lead.Attempts.Any(IsSending)).Take(limit).ToList();
        foreach (var lead in taken)
        {
            var tooMany = lead.Starts >= MostStarts;
            (lead.Epoch, lead.Process) = (lead.Epoch + 1, process);
            lead.Starts++;
            lead.DueAt = tooMany ? null : now() + LookAgain;
            lead.Stage = tooMany ? FlowStage.QualityControl : lead.Stage;
        }

        var parked = taken.FindAll(lead => lead.Stage == FlowStage.QualityControl);
        return Task.FromResult(new TakenOver([.. taken.Except(parked).Select(lead => lead.Id)], [.. parked.Select(lead => lead.Id)]));
    }

    public Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken)
    {
        var due = Due().OrderBy(lead => lead.DueAt).Take(limit).ToList();
        due.ForEach(lead => lead.DueAt = now() + LookAgain);
        return Ids(due);
    }

    public Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken)
    {
        var ended = journal.Leads.SelectMany(lead => lead.Attempts.Where(attempt => IsOver(attempt, lead, accounts)))
            .OrderBy(attempt => attempt.PinnedUntil).Take(limit).ToList();
        ended.ForEach(attempt => attempt.PinnedUntil = now() + PinLease);
        return Task.FromResult<IReadOnlyList<EndedPin>>([.. ended.Select(attempt => new EndedPin(attempt.Lead, attempt.Hold.AttemptId))]);
    }

    /// <summary>Whether a round would find anything.</summary>
    internal bool HasWork() => Due().Any() || Abandoned().Any();

    /// <summary>Whether the wait of any unknown outcome is over.</summary>
    internal bool HasEndedPins() => journal.Leads.Any(lead => lead.Attempts.Exists(attempt => attempt.State == AttemptState.Unknown && attempt.PinnedUntil <= now()));

    private IEnumerable<ModelLead> Due() => journal.Leads
        .Where(lead => lead.DueAt <= now() && lead.Stage is FlowStage.Received or FlowStage.Sending or FlowStage.Waiting or FlowStage.Held or FlowStage.Reconcile);

    private static bool IsSending(ModelAttempt attempt) => attempt.State == AttemptState.Sending;

    private static Task<IReadOnlyList<LeadId>> Ids(IEnumerable<ModelLead> leads) => Task.FromResult<IReadOnlyList<LeadId>>([.. leads.Select(lead => lead.Id)]);

    private IEnumerable<ModelLead> Abandoned() => journal.Leads
        .Where(lead => lead.Stage is FlowStage.Received or FlowStage.Sending && leases.IsDead(lead.Process, process, now()))
        .OrderBy(lead => lead.Id.Value);

    private bool IsOver(ModelAttempt attempt, ModelLead lead, IReadOnlyList<DeliveryAccountId> accounts) =>
        attempt.State == AttemptState.Unknown && attempt.PinnedUntil <= now()
        && (accounts.Contains(attempt.Hold.AccountId)
            || lead.Attempts.Exists(other => other.State == AttemptState.Accepted && other.Hold.DeliveryId == attempt.Hold.DeliveryId));

    private void Mark(ModelAttempt attempt)
    {
        attempt.State = AttemptState.Unknown;
        attempt.DoneAt = now();
        attempt.Reason = RejectReason.ProcessDied;
        attempt.PinnedUntil = attempt.Hold.AlternateOf is null ? now() + OrphanPin : null;
        attempt.SlotTaken &= !attempt.Hold.ReleaseSlotIfOrphaned;
    }
}
