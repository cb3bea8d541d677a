using LeadExec.Domain.Catalogs;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>Delivery accounts known to be closed for the moment: a full cap or an open breaker.</summary>
public interface IClosedAccounts
{
    /// <summary>Why the account is closed now, or null. Must be cheap: it is asked for every match, last of all gates.</summary>
    Skipped? WhyClosed(DeliveryAccount account, Instant now);

    /// <summary>True only when no account is closed now, so that nobody need be asked. Asked once per lead.</summary>
    bool IsEmpty(Instant now) => false;
}
