using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>The caps that kept a lead away, by delivery account.</summary>
internal sealed class KnownCaps(IReadOnlyDictionary<DeliveryAccountId, CapReading> full) : IClosedAccounts
{
    public bool IsEmpty(Instant now) => full.Count == 0;

    public Skipped? WhyClosed(DeliveryAccount account, Instant now) => full.TryGetValue(account.Id, out var cap)
        ? Skipped.Of(account, cap.Reason, cap.Words)
        : null;
}
