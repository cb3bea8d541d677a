using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Deliveries that wait for their client's confirmation (E-61). Every question of a portal carries the client.</summary>
public interface IConfirmationQueries
{
    /// <summary>Most rows of one answer.</summary>
    const int MaximumLimit = 200;

    /// <summary>What the client has to confirm, the most urgent first; at most <see cref="MaximumLimit"/>.</summary>
    Task<IReadOnlyList<ConfirmationRow>> AwaitedAsync(ClientId clientId, CancellationToken cancellationToken);

    /// <summary>What all clients have to confirm, the most urgent first; for staff.</summary>
    Task<Page<AwaitedRow, PageKey>> ListAsync(AwaitedSearch search, CancellationToken cancellationToken);

    /// <summary>The lead of one of the client's deliveries, in whatever state; null when it is not the client's.</summary>
    Task<LeadId?> LeadOfAsync(ClientId clientId, AttemptId attemptId, CancellationToken cancellationToken);
}
