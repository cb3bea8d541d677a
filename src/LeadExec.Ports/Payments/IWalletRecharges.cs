using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Automatic recharges of wallets: at most one under way per client, at most so many in 24 hours. A declined one stops until the settings are saved again.</summary>
public interface IWalletRecharges
{
    /// <summary>Null when the client has none.</summary>
    Task<WalletRecharge?> FindAsync(ClientId client, CancellationToken cancellationToken);

    /// <summary>The caller has checked the amounts.</summary>
    Task SaveAsync(WalletRecharge recharge, string actor, CancellationToken cancellationToken);

    /// <summary>Clients whose wallet is to be recharged now, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ClientId>> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Writes down the payment under the lock of the wallet. Null when it is not due any more, or the client has no card at this provider (it stops then).</summary>
    Task<PaymentRecord?> BeginAsync(ClientId client, PaymentProvider provider, CancellationToken cancellationToken);
}
