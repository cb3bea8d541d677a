using LeadExec.Domain.Catalogs;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Settings;
using Orleans;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every five seconds: unknown outcomes whose time is over end as their delivery account says (reliability 5.5). Without such a
/// setting they wait for staff. The lead itself decides and commits.
/// </summary>
internal sealed class PinSweeper(IRecoveryStore store, ICatalogSource catalogs, IGrainFactory grains, TimeProvider time, ILogger<PinSweeper> logger)
    : SupervisedWorker(time, logger)
{
    private const int Batch = 50;

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var accounts = catalogs.Current.DeliveryAccounts.Values.Where(account => account.PinEnd != PinEnd.Staff).Select(account => account.Id).ToList();
        var ended = await store.TakeEndedPinsAsync(accounts, Batch, cancellationToken);
        await Task.WhenAll(ended.Select(EndAsync));
        return ended.Count == Batch;
    }

    /// <summary>A call that times out, or a lead that is busy, is found again when the lease of its pin is over.</summary>
    private async Task EndAsync(EndedPin pin)
    {
        try
        {
            await grains.GetGrain<ILeadGrain>(GrainKeys.Lead(pin.LeadId.Value)).EndPinAsync(pin.AttemptId.Value);
        }
        catch (TimeoutException)
        {
            // Its lease brings it back.
        }
    }
}
