namespace LeadExec.Domain.Catalogs;

/// <summary>What is found out about a lead's sale before its source is answered (RCV-20, E-24).</summary>
public enum ScanCoverage
{
    /// <summary>Nothing: the answer shows the campaign's price, also under a revenue share (F-02, D-43).</summary>
    None = 0,

    /// <summary>Who would buy and for how much, by a dry run of the distribution that reserves and sends nothing (DIST-53).</summary>
    Coverage = 1,

    /// <summary>What was really sold: the answer waits for the deliveries. Impossible together with the delivery queue.</summary>
    Delivery = 2,
}
