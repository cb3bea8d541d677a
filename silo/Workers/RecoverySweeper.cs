using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Recovery;
using Orleans;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every second: attempts of dead processes become unknown, their leads and all due leads go on (reliability 5.5). The store
/// decides; a grain is only told to look at its record again.
/// </summary>
internal sealed class RecoverySweeper(IRecoveryStore store, IGrainFactory grains, TimeProvider time, ILogger<RecoverySweeper> logger) : SupervisedWorker(time, logger)
{
    // Leads per round, so that a large backlog is worked off in bounded bites.
    private const int Batch = 100;

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var orphans = await store.MarkOrphansAsync(Batch, cancellationToken);
        var taken = await store.TakeOverAsync(Batch, cancellationToken);
        var due = await store.TakeDueAsync(Batch, cancellationToken);
        await Task.WhenAll(taken.Concat(due).Distinct().Select(ResumeAsync));
        return Math.Max(orphans, Math.Max(taken.Count, due.Count)) == Batch;
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
