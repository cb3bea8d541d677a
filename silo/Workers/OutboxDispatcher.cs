using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Tells the world what was committed, at least once, with growing pauses, for at most three days; loss notices at most once.</summary>
internal sealed class OutboxDispatcher(OutboxServices services, TimeProvider time, ILogger<OutboxDispatcher> logger) : SupervisedWorker(time, logger)
{
    private const int Batch = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var messages = await services.Outbox.TakeAsync(OutboxTopics.Others, Batch, Lease, cancellationToken);
        await Task.WhenAll(messages.Select(message => TellAsync(message, cancellationToken)));
        return messages.Count == Batch;
    }

    private async Task TellAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        if (message.Topic == OutboxTopics.BidLost)
        {
            // At most once: a buyer that is told twice may count its loss twice, one that is not told learns nothing worse. Another silo may
            // have it too, where this one kept it longer than its lease.
            if (await services.Outbox.DoneAsync(message.Id, cancellationToken))
            {
                await services.Losses.SendAsync(message, cancellationToken);
            }

            return;
        }

        var told = message.Topic switch
        {
            OutboxTopics.LeadResult => await PostResultAsync(message, cancellationToken),
            OutboxTopics.Notice => await services.Notices.SpreadAsync(message, cancellationToken),
            _ => false,
        };
        if (told)
        {
            await services.Outbox.DoneAsync(message.Id, cancellationToken);
            return;
        }

        var now = Time.GetUtcNow();
        var pause = TimeSpan.FromSeconds(Math.Min(3_600, 5 * Math.Pow(2, Math.Min(message.Tries, 12))));
        await services.Outbox.RetryAsync(message.Id, now - message.CreatedAt > GiveUpAfter ? null : now + pause, null, cancellationToken);
    }

    /// <summary>The result goes to the return URL that the lead was posted with (E-19): the stored answer, or how distribution ended after it.</summary>
    private async Task<bool> PostResultAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        var lead = Guid.TryParse(message.Key, out var id) ? await services.Leads.LoadAsync(new LeadId(id), cancellationToken) : null;
        if (lead?.Answer is not { } answer || !Uri.TryCreate(lead.ReturnUrl, UriKind.Absolute, out var address))
        {
            return true;
        }

        var final = AsksForFinal(message.Payload) ? services.Final.Of(lead) : null;
        FaultPoint.Reach("result.before");
        var told = await services.Results.PostAsync(address, final?.MediaType ?? answer.MediaType, (final?.Body ?? answer.Body).AsMemory(), cancellationToken);
        FaultPoint.Reach("result.after");
        return told;
    }

    private static bool AsksForFinal(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("final", out var final) && final.ValueKind == JsonValueKind.True;
    }
}
