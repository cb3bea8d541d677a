using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>
/// Reads of leads for staff; straight from storage, never through a grain, each bounded by the reader's statement time-out.
/// Numbers of clients, campaigns and the like are named by the caller from its catalog.
/// </summary>
/// <exception cref="QueryTimeoutException">From every method: the statement took longer than allowed.</exception>
public interface ILeadQueries
{
    /// <summary>One page of leads (LEAD-01).</summary>
    /// <exception cref="FilterNotSearchableException">The filter holds a test that storage cannot answer.</exception>
    Task<Page<LeadRow, LeadKey>> SearchAsync(LeadSearch search, CancellationToken cancellationToken);

    /// <summary>One lead (LEAD-07); null when there is none.</summary>
    Task<LeadRow?> FindAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>Whether there is such a lead and the filter shows it (SET-09).</summary>
    Task<bool> IsWithinAsync(LeadId id, DataFilter within, CancellationToken cancellationToken);

    /// <summary>Whether there is such a delivery and the filter shows it (SET-09): its lead, and its client.</summary>
    Task<bool> IsWithinAsync(AttemptId id, DataFilter within, CancellationToken cancellationToken);

    /// <summary>The process log in order of time, at most 200 segments (LEAD-36).</summary>
    Task<IReadOnlyList<ProcessSegmentRow>> TraceAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>All attempts in order of number, at most 500 (LEAD-08, LEAD-16, LEAD-35).</summary>
    Task<IReadOnlyList<AttemptRow>> DeliveriesAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>The sealed exchange of an attempt of that lead (LEAD-33); null when there is none.</summary>
    Task<byte[]?> SealedExchangeAsync(LeadId id, AttemptId attemptId, CancellationToken cancellationToken);

    /// <summary>Request and answer of the post (LEAD-14); null when there is no such lead.</summary>
    Task<InsertRequestRow?> InsertRequestAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>Posts that became no lead (E-20), newest first.</summary>
    Task<Page<RefusedPostRow, RefusedPostKey>> RefusedPostsAsync(RefusedPostSearch search, CancellationToken cancellationToken);
}
