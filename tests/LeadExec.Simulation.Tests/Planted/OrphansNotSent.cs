using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Recovery;
using LeadExec.Simulation.Tests.Processes;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Recovery believes that what a dead process was sending never left.</summary>
internal sealed class OrphansNotSent(IRecoveryStore store, SimSetting setting) : IRecoveryStore
{
    public Task RenewLeaseAsync(CancellationToken cancellationToken) => store.RenewLeaseAsync(cancellationToken);

    public async Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken)
    {
        var marked = await store.MarkOrphansAsync(limit, cancellationToken);
        foreach (var attempt in setting.Database.Journal.Leads.SelectMany(lead => lead.Attempts).Where(attempt => attempt is { State: AttemptState.Unknown, Reason: RejectReason.ProcessDied }))
        {
            (attempt.State, attempt.SlotTaken) = (AttemptState.NotSent, false);
        }

        return marked;
    }

    public Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken) => store.TakeOverAsync(limit, cancellationToken);

    public Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken) => store.TakeDueAsync(limit, cancellationToken);

    public Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken) =>
        store.TakeEndedPinsAsync(accounts, limit, cancellationToken);
}
