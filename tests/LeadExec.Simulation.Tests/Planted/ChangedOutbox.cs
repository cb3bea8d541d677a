using LeadExec.Ports.Recovery;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Mistakes between who tells and what waits to be told.</summary>
internal sealed class ChangedOutbox(IOutbox outbox) : IOutbox
{
    /// <summary>A message that was told is not ended.</summary>
    public bool EndsNothing { get; init; }

    /// <summary>A message that could not be told is never told again.</summary>
    public bool GivesUp { get; init; }

    /// <summary>Who takes a message does not keep others from it, and who ends it does not ask whether somebody else did before.</summary>
    public bool TakenByAll { get; init; }

    public Task<IReadOnlyList<PendingMessage>> TakeAsync(IReadOnlyList<string> topics, int limit, TimeSpan lease, CancellationToken cancellationToken) =>
        outbox.TakeAsync(topics, limit, TakenByAll ? TimeSpan.Zero : lease, cancellationToken);

    public async Task<bool> DoneAsync(Guid id, CancellationToken cancellationToken) =>
        EndsNothing || await outbox.DoneAsync(id, cancellationToken) || TakenByAll;

    public Task RetryAsync(Guid id, DateTimeOffset? dueAt, string? reason, CancellationToken cancellationToken) =>
        outbox.RetryAsync(id, GivesUp ? null : dueAt, reason, cancellationToken);

    public Task<OutboxBacklog> BacklogAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken) => outbox.BacklogAsync(topics, cancellationToken);
}
