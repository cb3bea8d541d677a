namespace LeadExec.BuyerSimulator;

/// <summary>Credentials that a buyer insists on.</summary>
public enum BuyerGate
{
    None,
    Basic,
    Digest,
    Bearer,
    OAuth,
}
