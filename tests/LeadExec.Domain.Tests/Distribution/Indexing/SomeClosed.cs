using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>Every account whose number divides so is closed.</summary>
internal sealed class SomeClosed(int divisor) : IClosedAccounts
{
    public Skipped? WhyClosed(DeliveryAccount account, Instant now) => account.Id.Value % divisor != 0
        ? null
        : new Skipped { ClientId = account.ClientId, AccountId = account.Id, Gate = RejectReason.DailyCap, Detail = "daily cap" };
}
