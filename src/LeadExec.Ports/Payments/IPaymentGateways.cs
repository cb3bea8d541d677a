using LeadExec.Domain.Payments;

namespace LeadExec.Ports.Payments;

/// <summary>The payment providers that the account's billing settings describe (SET-19), always after the newest published settings.</summary>
public interface IPaymentGateways
{
    /// <summary>The provider for new charges; null when none is chosen, or the chosen one has no key.</summary>
    IPaymentGateway? Current { get; }

    /// <summary>
    /// One provider, chosen for new charges or not: refunds, look-ups and late notices of earlier payments go to the provider that
    /// took them. Null when the settings have no key for it.
    /// </summary>
    IPaymentGateway? Of(PaymentProvider provider);
}
