using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>
/// Permits and health of one delivery account: how many deliveries are under way, and a breaker that closes it after failures
/// in a row (FM-56, decision 18). Hands out permits only; it never talks to a buyer. Key: "delivery-account/" + number.
/// All of it may be lost: a permit lasts at most its lease.
/// </summary>
[Alias("delivery-account")]
public interface IDeliveryAccountGrain : IGrainWithStringKey
{
    /// <summary>Asks to send one lead. The permit ends by <see cref="ReturnAsync"/> or after its lease.</summary>
    [Alias("delivery-account.permit")]
    Task<PermitReply> AcquireAsync(AcquirePermit command);

    /// <summary>Gives the permit back with what happened, which feeds the breaker.</summary>
    [Alias("delivery-account.return")]
    Task ReturnAsync(ReturnPermit command);

    /// <summary>State for the operator: permits out, failures in a row, breaker.</summary>
    [Alias("delivery-account.health")]
    Task<DeliveryAccountHealth> GetHealthAsync();
}
