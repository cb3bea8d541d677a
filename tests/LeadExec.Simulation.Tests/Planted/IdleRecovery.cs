using LeadExec.Domain.Values;
using LeadExec.Ports.Recovery;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A part of recovery that was forgotten.</summary>
internal sealed class IdleRecovery(IRecoveryStore store) : IRecoveryStore
{
    public bool MarksOrphans { get; init; } = true;

    public bool TakesOver { get; init; } = true;

    public bool TakesDue { get; init; } = true;

    public Task RenewLeaseAsync(CancellationToken cancellationToken) => store.RenewLeaseAsync(cancellationToken);

    public Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken) => MarksOrphans ? store.MarkOrphansAsync(limit, cancellationToken) : Task.FromResult(0);

    public Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken) =>
        TakesOver ? store.TakeOverAsync(limit, cancellationToken) : Task.FromResult(new TakenOver([], []));

    public Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken) =>
        TakesDue ? store.TakeDueAsync(limit, cancellationToken) : Task.FromResult<IReadOnlyList<LeadId>>([]);

    public Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken) =>
        store.TakeEndedPinsAsync(accounts, limit, cancellationToken);
}
