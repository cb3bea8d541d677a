namespace LeadExec.Ports.Payments;

/// <summary>What is paid. The numbers are stored.</summary>
public enum PaymentTarget
{
    Order = 1,
    Invoice = 2,
    Wallet = 3,
}
