using LeadExec.Domain.Catalogs;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Settings;
using Orleans;

namespace LeadExec.Grains.Recovery;

/// <summary>
/// One look at unknown outcomes whose time is over; they end as their delivery account says (reliability 5.5). Without such a setting
/// they wait for staff. The lead itself decides and commits.
/// </summary>
public sealed class PinRound(IRecoveryStore store, ICatalogSource catalogs, IGrainFactory grains)
{
    private const int Batch = 50;

    /// <summary>True when there may be more to do at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
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
