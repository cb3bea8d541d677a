namespace LeadExec.Api.Invoices;

/// <summary>Query of the invoice lists.</summary>
internal sealed record InvoiceFilter
{
    /// <summary>Staff only; a client sees its own.</summary>
    public int? ClientId { get; init; }

    /// <summary>draft, open, partlyPaid, paid, overdue or void; absent: every status.</summary>
    public string? Status { get; init; }

    /// <summary>Issued on or after that day; a draft counts by the day it was written.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Issued before that day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
