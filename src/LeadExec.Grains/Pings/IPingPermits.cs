using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;

namespace LeadExec.Grains.Pings;

/// <summary>The permits of the delivery accounts that are pinged: breaker, concurrency and rate, each account for itself (FM-56).</summary>
internal interface IPingPermits
{
    /// <summary>None when the ping may be sent; else why not.</summary>
    Task<RejectReason> AcquireAsync(Candidate candidate, BidId bid, int leaseMs);

    /// <summary>Gives a permit back, or counts an end without one. A second return of the same permit only counts.</summary>
    Task ReturnAsync(Candidate candidate, ReturnPermit command);
}
