namespace LeadExec.Ports.Books;

/// <summary>What an entry of the journal says (docs/books.md); the numbers stand in the record.</summary>
public enum EntryKind
{
    /// <summary>A sale; its reference is the delivery.</summary>
    Sale = 1,

    /// <summary>What a bought lead costs; its reference is the lead.</summary>
    SourceCost = 2,

    /// <summary>Funds paid into the prepaid wallet; its reference is the payment.</summary>
    WalletPayment = 3,

    /// <summary>The source's share of a sale; its reference is the delivery.</summary>
    SourceShare = 4,

    /// <summary>Cost taken back with the lead's rejection; its reference is the lead.</summary>
    CostTakenBack = 5,

    /// <summary>The difference that a confirmed price made; its reference is the delivery.</summary>
    PriceReplaced = 6,

    /// <summary>The difference that a confirmed price made to the source's share; its reference is the delivery.</summary>
    ShareReplaced = 7,

    /// <summary>An approved return; its reference is the delivery.</summary>
    Return = 8,

    /// <summary>Cost taken back because the lead was returned to its source; its reference is the lead.</summary>
    ReturnToSource = 9,

    /// <summary>Payment of an order or an invoice.</summary>
    Payment = 10,

    /// <summary>Refund of a payment.</summary>
    Refund = 11,

    /// <summary>Credit or adjustment that staff gave.</summary>
    Credit = 12,

    /// <summary>Tax of an invoice.</summary>
    Tax = 13,

    /// <summary>Tax of an invoice that was made void.</summary>
    TaxTakenBack = 14,

    /// <summary>A line of an invoice that is no order and no sale.</summary>
    Fee = 15,

    /// <summary>Such a line of an invoice that was made void.</summary>
    FeeTakenBack = 16,

    /// <summary>Money paid to a source.</summary>
    Payout = 17,

    /// <summary>Adjustment of what a source is owed.</summary>
    SourceAdjustment = 18,

    /// <summary>A card payment that the client's bank took back.</summary>
    DisputeLost = 19,

    /// <summary>Such a payment that was won back.</summary>
    DisputeWon = 20,
}
