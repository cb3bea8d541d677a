using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Recovery;
using Orleans;

namespace LeadExec.Grains.Recovery;

/// <summary>
/// One look at work that nobody does any more (reliability 5.5): attempts of dead processes become unknown, their leads and all due
/// leads go on. The store decides; a grain is only told to look at its record again.
/// </summary>
public sealed class RecoveryRound(IRecoveryStore store, IGrainFactory grains, ParkedLeads parked)
{
    // Leads per round, so that a large backlog is worked off in bounded bites.
    private const int Batch = 100;

    /// <summary>True when there may be more to do at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var orphans = await store.MarkOrphansAsync(Batch, cancellationToken);
        var taken = await store.TakeOverAsync(Batch, cancellationToken);
        foreach (var lead in taken.Parked)
        {
            parked.Add(lead);
        }

        var due = await store.TakeDueAsync(Batch, cancellationToken);
        await Task.WhenAll(taken.ToResume.Concat(due).Distinct().Select(ResumeAsync));
        return Math.Max(orphans, Math.Max(taken.ToResume.Count + taken.Parked.Count, due.Count)) == Batch;
    }

    /// <summary>A call that times out leaves the lead running; its due time or its lease brings it back if it does not end.</summary>
    private async Task ResumeAsync(LeadId leadId)
    {
        try
        {
            await grains.GetGrain<ILeadGrain>(GrainKeys.Lead(leadId.Value)).ResumeAsync();
        }
        catch (TimeoutException)
        {
            // The lead goes on; nothing here depends on its end.
        }
    }
}
