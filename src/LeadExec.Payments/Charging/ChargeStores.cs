using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Charging;

/// <summary>The records that charging works on, as one bundle.</summary>
public sealed record ChargeStores(IChargeStore Charges, IClientCards Cards, IWalletRecharges Recharges);
