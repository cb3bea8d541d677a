using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Sends the e-mail of the outbox, oldest first, few at once, with growing pauses after a failure, for at most three days. A message
/// whose answer got lost is sent once more and not again (FM-67); one that is refused for good stays visible as failed.
/// </summary>
internal sealed class MailDispatcher(MailTools tools, TimeProvider time, ILogger<MailDispatcher> logger) : SupervisedWorker(time, logger)
{
    // Longer than a mail server may take for one message.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(11);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly MailPace pace = new(tools.Options.Value.MostPerMinute, tools.Options.Value.MostAtOnce);
    private DateTimeOffset lookAt = DateTimeOffset.MinValue;

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        var room = pace.RoomAt(Time.GetUtcNow());
        if (room == 0)
        {
            return false;
        }

        var messages = await tools.Outbox.TakeAsync(OutboxTopics.Mails, room, Lease, cancellationToken);
        await Task.WhenAll(messages.Select(message => SendAsync(message, cancellationToken)));
        return messages.Count == room;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (now >= lookAt)
        {
            lookAt = now + LookEvery;
            tools.Gauge.Set(await tools.Outbox.BacklogAsync(OutboxTopics.Mails, cancellationToken));
        }
    }

    private async Task SendAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        pace.Begin(Time.GetUtcNow());
        var mail = await tools.Writer.WriteAsync(message, cancellationToken);
        var reply = mail is null ? MailReply.Sent
            : tools.Senders.FirstOrDefault() is { } sender ? await sender.SendAsync(mail, cancellationToken)
            : MailReply.Later("no-sender");
        switch (reply.Result)
        {
            case MailResult.Sent:
                await tools.Outbox.DoneAsync(message.Id, cancellationToken);
                break;
            case MailResult.Refused:
            case MailResult.Unknown when message.LastReason == reply.Reason:
                await tools.Outbox.RetryAsync(message.Id, null, reply.Reason, cancellationToken);
                break;
            case MailResult.Unknown:
            case MailResult.TryLater:
                await tools.Outbox.RetryAsync(message.Id, NextAt(message), reply.Reason, cancellationToken);
                break;
        }
    }

    // Null: its time is over before the next try.
    private DateTimeOffset? NextAt(PendingMessage message)
    {
        var pause = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(message.Tries, 12)));
        var next = Time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        return next - message.CreatedAt > tools.Options.Value.GiveUpAfter ? null : next;
    }
}
