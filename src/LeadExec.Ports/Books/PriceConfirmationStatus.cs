namespace LeadExec.Ports.Books;

/// <summary>What became of a confirmed price.</summary>
public enum PriceConfirmationStatus
{
    Replaced = 0,

    /// <summary>The sale has this price already.</summary>
    Unchanged = 1,

    /// <summary>No such attempt, or not of this client or lead.</summary>
    NotFound = 2,

    /// <summary>The attempt was not accepted, is a test, or its sale was returned or cancelled.</summary>
    NotSold = 3,

    /// <summary>Above what was held for the delivery, which is all that the client's funds and orders were asked for (INV-14).</summary>
    TooHigh = 4,

    /// <summary>The client's wallet or order no longer has the difference.</summary>
    FundsTooLow = 5,

    /// <summary>Confirmed <see cref="IPriceConfirmations.MostPerSale"/> times already.</summary>
    TooOften = 6,
}
