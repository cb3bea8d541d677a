namespace LeadExec.Ports.Queue;

/// <summary>The delivery queue as it is stored: leads of stage <c>Queued</c>, each with the moment at which it is due (CAMP-27).</summary>
public interface IQueueStore : IQueueMeter
{
    /// <summary>
    /// Takes due leads out of the queue, the campaigns in turn and of each the longest due first, skipping what another process takes at the same moment. A taken lead is
    /// this process's and in distribution; it is due again a minute later, so that it is found if nothing becomes of it (INV-04).
    /// </summary>
    Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken);
}
