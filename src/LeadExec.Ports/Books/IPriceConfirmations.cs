namespace LeadExec.Ports.Books;

/// <summary>Replaces prices of sales after delivery (DELV-84, D-63). Whether the account allows it is asked before.</summary>
public interface IPriceConfirmations
{
    /// <summary>How often the price of one sale may be replaced.</summary>
    const int MostPerSale = 20;

    /// <summary>
    /// In one commit: the price of the sale and of its attempt, the client's wallet or order, the source's cost where the lead has a
    /// revenue share (F-02), adjusting entries, and who did it in the audit; no entry is changed.
    /// </summary>
    Task<PriceConfirmationReply> ConfirmAsync(PriceConfirmation confirmation, CancellationToken cancellationToken);
}
