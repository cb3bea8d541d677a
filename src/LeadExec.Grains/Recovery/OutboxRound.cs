using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Grains.Recovery;

/// <summary>Tells the world what was committed, at least once, with growing pauses, for at most three days; loss notices at most once (INV-28).</summary>
public sealed class OutboxRound(IOutbox outbox, IMessageTeller teller, TimeProvider time)
{
    private const int Batch = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>One bounded round; true when there may be more to do at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var messages = await outbox.TakeAsync(OutboxTopics.Others, Batch, Lease, cancellationToken);
        await Task.WhenAll(messages.Select(message => TellAsync(message, cancellationToken)));
        return messages.Count == Batch;
    }

    private async Task TellAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        if (message.Topic == OutboxTopics.BidLost)
        {
            // At most once: a buyer that is told twice may count its loss twice, one that is not told learns nothing worse. Another silo may
            // have it too, where this one kept it longer than its lease.
            if (await outbox.DoneAsync(message.Id, cancellationToken))
            {
                await teller.TellAsync(message, cancellationToken);
            }

            return;
        }

        if (await teller.TellAsync(message, cancellationToken))
        {
            await outbox.DoneAsync(message.Id, cancellationToken);
            return;
        }

        var now = time.GetUtcNow();
        var pause = TimeSpan.FromSeconds(Math.Min(3_600, 5 * Math.Pow(2, Math.Min(message.Tries, 12))));
        await outbox.RetryAsync(message.Id, now - message.CreatedAt > GiveUpAfter ? null : now + pause, null, cancellationToken);
    }
}
