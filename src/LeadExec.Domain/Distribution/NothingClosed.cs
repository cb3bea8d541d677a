using LeadExec.Domain.Catalogs;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>No account is known to be closed.</summary>
public sealed class NothingClosed : IClosedAccounts
{
    private NothingClosed()
    {
    }

    public static NothingClosed Instance { get; } = new();

    public Skipped? WhyClosed(DeliveryAccount account, Instant now) => null;

    public bool IsEmpty(Instant now) => true;
}
