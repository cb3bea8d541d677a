namespace LeadExec.Api.Payments;

/// <summary>Query of the payment lists (ORD-19, PORT-16).</summary>
internal sealed record PaymentFilter
{
    /// <summary>Staff only; a client sees its own.</summary>
    public int? ClientId { get; init; }

    public int? OrderId { get; init; }

    public Guid? InvoiceId { get; init; }

    /// <summary>order, invoice or wallet; absent: all.</summary>
    public string? Target { get; init; }

    /// <summary>notTold, card, check, bankTransfer, cash, mobilePayment, credit or adjustment; absent: all.</summary>
    public string? Method { get; init; }

    /// <summary>initiated, sent, succeeded, declined, unknown or notSent; absent: all.</summary>
    public string? State { get; init; }

    /// <summary>Payments made at or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Payments made before it.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
