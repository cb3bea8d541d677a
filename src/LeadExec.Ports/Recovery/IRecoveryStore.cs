using LeadExec.Domain.Values;

namespace LeadExec.Ports.Recovery;

/// <summary>
/// What a sweeper does about work that nobody does any more (reliability 5.5). Every method is one or more short commits of its
/// own, takes the oldest first, skips rows that another sweeper holds, and never asks a grain.
/// </summary>
public interface IRecoveryStore
{
    /// <summary>Says that this process lives; leads it works on are left alone while its lease (15 s) runs.</summary>
    Task RenewLeaseAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Attempts that were sending when their process died become unknown: cap and funds pinned, the slot pinned or
    /// released as the attempt's hold said. Their leads are due in a minute, should their process be back before
    /// <see cref="TakeOverAsync"/>, which comes next.
    /// </summary>
    /// <returns>How many were marked, at most <paramref name="limit"/>.</returns>
    Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Takes over open leads of dead processes: epoch and starts grow by one in their own commit. A lead that was started more
    /// than three times goes to quality control instead (FM-07).
    /// </summary>
    Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Leads whose <c>due_at</c> has come. Each is leased by moving <c>due_at</c> one minute on, so that it is found again if
    /// nothing becomes of it.
    /// </summary>
    Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Unknown attempts whose pin time has come, of the named accounts (those that staff do not decide), or of any account whose
    /// buyer accepted a repetition with the same key. Each is leased by moving its pin time ten minutes on. The store ends nothing:
    /// the lead does, with one settle commit.
    /// </summary>
    Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken);
}
