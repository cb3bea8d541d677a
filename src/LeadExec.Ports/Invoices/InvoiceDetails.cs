using System.Collections.Immutable;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>An invoice with what follows from its payments.</summary>
public sealed record InvoiceDetails
{
    public required Invoice Invoice { get; init; }

    /// <summary>Succeeded payments less refunds; for an order's invoice with those of the order, and the credit that its charges used.</summary>
    public required Money Paid { get; init; }

    public required InvoiceStatus Status { get; init; }

    public ImmutableArray<InvoicePayment> Payments { get; init; } = [];

    /// <summary>The automatic payment that it was made for; null when people made it.</summary>
    public ChargePurpose? Purpose { get; init; }

    /// <summary>The due date that people chose over the term.</summary>
    public DateOnly? ChosenDueOn { get; init; }

    /// <summary>The tax rate that people chose over the account's.</summary>
    public decimal? ChosenTaxPercent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public DateTimeOffset? VoidedAt { get; init; }

    public string? VoidReason { get; init; }

    /// <summary>How often it was put into the outbox as an e-mail.</summary>
    public int Mailed { get; init; }

    /// <summary>What is left to pay; never below zero, and nothing on a void invoice.</summary>
    public Money Balance => Status == InvoiceStatus.Void || Paid >= Invoice.Total ? Money.Zero : Invoice.Total - Paid;
}
