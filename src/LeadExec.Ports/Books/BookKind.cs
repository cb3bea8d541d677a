namespace LeadExec.Ports.Books;

/// <summary>What a row of the book limits; stored by number, which is also the global lock order (commit-protocol 1).</summary>
public enum BookKind
{
    Campaign = 1,
    Wallet = 2,
    Order = 3,
    DeliveryAccount = 4,
    ClientCaps = 5,

    /// <summary>Leads that met a delivery account's criteria (E-50).</summary>
    QualifiedOfAccount = 6,

    /// <summary>Leads that met the criteria of one of a client's delivery accounts.</summary>
    QualifiedOfClient = 7,
}
