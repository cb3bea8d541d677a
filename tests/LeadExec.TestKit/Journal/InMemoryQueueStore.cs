using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queue;

namespace LeadExec.TestKit.Journal;

/// <summary>The delivery queue over the model; campaigns take turns by this process's memory.</summary>
public sealed class InMemoryQueueStore(InMemoryLeadJournal journal, Guid process, Func<DateTimeOffset> now) : IQueueStore
{
    private readonly Dictionary<CampaignId, long> served = [];
    private long turns;

    public Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        var places = Due().GroupBy(lead => lead.Receipt.CampaignId).SelectMany(campaign => campaign.Select((lead, place) => (Lead: lead, Place: place)));
        var chosen = places.OrderBy(due => due.Place).ThenBy(due => served.GetValueOrDefault(due.Lead.Receipt.CampaignId)).ThenBy(due => due.Lead.DueAt).ThenBy(due => due.Lead.Id.Value)
            .Take(limit).Select(due => due.Lead).ToList();
        return Task.FromResult<IReadOnlyList<QueuedLead>>([.. chosen.Select(Take)]);
    }

    public Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken)
    {
        var due = Due().Take(most).ToList();
        return Task.FromResult(due.Count == 0 ? QueueDepth.Empty : new QueueDepth(due.Count, now() - due[0].DueAt!.Value));
    }

    /// <summary>Whether a round would find anything.</summary>
    internal bool HasWork() => journal.Leads.Any(lead => lead.Stage == FlowStage.Queued && lead.DueAt <= now());

    private IEnumerable<ModelLead> Due() => journal.Leads.Where(lead => lead.Stage == FlowStage.Queued && lead.DueAt <= now()).OrderBy(lead => lead.DueAt).ThenBy(lead => lead.Id.Value);

    private QueuedLead Take(ModelLead lead)
    {
        var waited = now() - lead.DueAt!.Value;
        (lead.Stage, lead.Process, lead.DueAt) = (FlowStage.Received, process, now() + TimeSpan.FromMinutes(1));
        served[lead.Receipt.CampaignId] = ++turns;
        return new QueuedLead(lead.Id, waited);
    }
}
