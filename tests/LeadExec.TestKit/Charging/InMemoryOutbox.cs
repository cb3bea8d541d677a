using LeadExec.Ports.Recovery;
using LeadExec.TestKit.Journal;

namespace LeadExec.TestKit.Charging;

/// <summary>Messages that were committed and wait to be told, over the model.</summary>
internal sealed class InMemoryOutbox(InMemoryLeadJournal journal, IModelLink link, Func<DateTimeOffset> now) : IOutbox
{
    /// <summary>Whether a round would find anything.</summary>
    public bool HasWork => journal.Messages.Exists(message => !message.Over && message.DueAt <= now());

    public Task<IReadOnlyList<PendingMessage>> TakeAsync(IReadOnlyList<string> topics, int limit, TimeSpan lease, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<PendingMessage>>(() =>
    {
        var taken = journal.Messages.Where(message => !message.Over && message.DueAt <= now() && topics.Contains(message.Message.Topic)).OrderBy(message => message.DueAt).Take(limit).ToList();
        var pending = taken.Select(message => message.ToPending()).ToList();
        foreach (var message in taken)
        {
            (message.DueAt, message.Tries) = (now() + lease, message.Tries + 1);
        }

        return [.. pending.OrderBy(message => message.CreatedAt)];
    });

    public Task<bool> DoneAsync(Guid id, CancellationToken cancellationToken) => link.AskAsync(() => Change(id, message => message.Over = true));

    public Task RetryAsync(Guid id, DateTimeOffset? dueAt, string? reason, CancellationToken cancellationToken) => link.AskAsync(() => Change(id, message =>
    {
        message.DueAt = dueAt ?? message.DueAt;
        message.Over = message.GivenUp = dueAt is null;
        message.LastReason = reason;
    }));

    public Task<OutboxBacklog> BacklogAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        var waiting = journal.Messages.Where(message => !message.Over && topics.Contains(message.Message.Topic)).ToList();
        return new OutboxBacklog(waiting.Count, waiting.Count == 0 ? TimeSpan.Zero : now() - waiting.Min(message => message.CreatedAt));
    });

    private bool Change(Guid id, Action<ModelMessage> change)
    {
        if (journal.Messages.Find(message => message.Message.Id == id) is not { Over: false } found)
        {
            return false;
        }

        change(found);
        return true;
    }
}
