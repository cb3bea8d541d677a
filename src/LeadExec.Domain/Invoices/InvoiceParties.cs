namespace LeadExec.Domain.Invoices;

/// <summary>Who asks and who is asked (ORD-30, SET-19).</summary>
public sealed record InvoiceParties
{
    public required string Seller { get; init; }

    public string? Slogan { get; init; }

    /// <summary>Lines are kept apart by line feeds.</summary>
    public string? SellerAddress { get; init; }

    /// <summary>Registration and tax numbers, bank, telephone; lines are kept apart by line feeds.</summary>
    public string? BusinessData { get; init; }

    public required string Buyer { get; init; }

    /// <summary>The person at the buyer; null when unknown.</summary>
    public string? BuyerContact { get; init; }

    /// <summary>Where the invoice is mailed; null when unknown.</summary>
    public string? BuyerEmail { get; init; }

    /// <summary>ISO 4217 code of the amounts (E-02).</summary>
    public required string Currency { get; init; }
}
