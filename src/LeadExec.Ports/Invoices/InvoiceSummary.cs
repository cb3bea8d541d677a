using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>An invoice in a list.</summary>
public sealed record InvoiceSummary
{
    public required InvoiceId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public InvoiceNumber? Number { get; init; }

    public required InvoiceStatus Status { get; init; }

    public string? Description { get; init; }

    public OrderId? OrderId { get; init; }

    /// <summary>Null for a draft.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Null for a draft.</summary>
    public DateOnly? DueOn { get; init; }

    public required Money Total { get; init; }

    public required Money Paid { get; init; }

    public required Money Balance { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
