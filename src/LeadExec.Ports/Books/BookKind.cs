namespace LeadExec.Ports.Books;

/// <summary>What a row of the book limits; stored by number, which is also the global lock order (commit-protocol 1).</summary>
public enum BookKind
{
    Campaign = 1,
    Wallet = 2,
    Order = 3,
    DeliveryAccount = 4,
    ClientCaps = 5,
}
