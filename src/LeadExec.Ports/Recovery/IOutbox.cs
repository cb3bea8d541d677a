namespace LeadExec.Ports.Recovery;

/// <summary>Messages that were committed with their cause and wait to be told (INV-28).</summary>
public interface IOutbox
{
    /// <summary>Due messages of these topics, oldest first, leased for <paramref name="lease"/>: nobody else gets them meanwhile.</summary>
    Task<IReadOnlyList<PendingMessage>> TakeAsync(IReadOnlyList<string> topics, int limit, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>The message was told, or is about to be told at most once; it is never taken again. False when somebody else ended it before.</summary>
    Task<bool> DoneAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The message could not be told; it is due again then. Null gives it up, visibly. The reason is a code, never data.</summary>
    Task RetryAsync(Guid id, DateTimeOffset? dueAt, string? reason, CancellationToken cancellationToken);

    /// <summary>Messages of these topics that wait, and since when the oldest of them does.</summary>
    Task<OutboxBacklog> BacklogAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken);
}
