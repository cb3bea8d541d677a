using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;

namespace LeadExec.Ports.Compliance;

/// <summary>Orders, charges, payments and wallets of one record, and the clock by which it judges.</summary>
public abstract class TillHarness : IAsyncDisposable
{
    public abstract ILeadJournal Journal { get; }

    public abstract IBookKeeper Books { get; }

    public abstract IOrderStore Orders { get; }

    public abstract IChargeStore Charges { get; }

    public abstract IClientCards Cards { get; }

    public abstract IWalletRecharges Recharges { get; }

    public abstract IRefundStore Refunds { get; }

    public abstract IGatewayEvents Events { get; }

    public abstract ILeadRecord Record { get; }

    public abstract IReturnStore Returns { get; }

    /// <summary>From now on the campaign's returned leads are offered again.</summary>
    public abstract Task ResellAsync(int maxAgeHours);

    public abstract DateTimeOffset Now { get; set; }

    /// <summary>What the wallet has, credit included.</summary>
    public abstract Task<Money> WalletAsync(ClientId client);

    /// <summary>Entries of money that came, went back or was disputed, by kind: how many, and cents in all.</summary>
    public abstract Task<IReadOnlyList<(int Kind, int Count, long Cents)>> EntriesAsync();

    public abstract ValueTask DisposeAsync();
}
