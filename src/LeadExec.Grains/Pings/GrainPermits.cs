using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>Permits from the delivery accounts' grains.</summary>
internal sealed class GrainPermits(IGrainFactory grains) : IPingPermits
{
    public async Task<RejectReason> AcquireAsync(Candidate candidate, BidId bid, int leaseMs)
    {
        var reply = await Account(candidate).AcquireAsync(new AcquirePermit
        {
            AttemptId = bid.Value,
            MaximumConcurrency = candidate.Account.MaximumConcurrency,
            LeaseMs = leaseMs,
            MostPingsPerMinute = candidate.Account.Bidding.MostPerMinute,
        });
        return reply.Refusal;
    }

    public Task ReturnAsync(Candidate candidate, ReturnPermit command) => Account(candidate).ReturnAsync(command);

    private IDeliveryAccountGrain Account(Candidate candidate) => grains.GetGrain<IDeliveryAccountGrain>(GrainKeys.DeliveryAccount(candidate.Account.Id.Value));
}
