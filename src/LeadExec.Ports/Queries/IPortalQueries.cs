using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>
/// What a client may see: the leads that it was sold (PORT-03, PORT-04, DELV-81). Every question carries who asks; a
/// delivery of another client, or one that was given to a user whom the viewer does not see, is not found.
/// </summary>
public interface IPortalQueries
{
    /// <summary>One page of the client's leads, newest first.</summary>
    Task<Page<PortalLeadRow, PageKey>> LeadsAsync(PortalSearch search, CancellationToken cancellationToken);

    /// <summary>The client's days with leads between the two moments, oldest first, at most 366; days are those of the zone (PORT-02).</summary>
    Task<IReadOnlyList<PortalDay>> DaysAsync(PortalPeriod period, CancellationToken cancellationToken);

    /// <summary>Leads delivered in the period that the client did not open yet, without tests.</summary>
    Task<int> UnreadAsync(PortalPeriod period, CancellationToken cancellationToken);

    /// <summary>One of the client's leads; null when it is not the client's.</summary>
    Task<PortalLeadRow?> FindAsync(PortalViewer viewer, AttemptId attemptId, CancellationToken cancellationToken);

    /// <summary>Marks the lead read now (LEAD-24); the first time stays. False when it is not the client's.</summary>
    Task<bool> MarkReadAsync(PortalViewer viewer, AttemptId attemptId, DateTimeOffset now, CancellationToken cancellationToken);
}
