using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Invoices;

/// <summary>Which invoices a list shows.</summary>
public sealed record InvoiceSearch
{
    public const int MaximumLimit = 200;

    /// <summary>Null: all clients'.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>Whose data may be seen (SET-09); only its clients count, for nothing else is told of an invoice.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    /// <summary>Null: every status.</summary>
    public InvoiceStatus? Status { get; init; }

    /// <summary>Only issued ones and those taken back after that, as a client sees them.</summary>
    public bool Numbered { get; init; }

    /// <summary>Issued on or after it; a draft counts by the day it was written.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Issued before it.</summary>
    public DateOnly? To { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The last invoice of the page before.</summary>
    public InvoiceId? After { get; init; }
}
