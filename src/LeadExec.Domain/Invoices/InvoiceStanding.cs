using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>What the status of an issued invoice follows from.</summary>
/// <param name="Total">With tax.</param>
/// <param name="Paid">Succeeded payments less refunds.</param>
/// <param name="DueOn">The last day to pay.</param>
/// <param name="Today">In the account's zone.</param>
public sealed record InvoiceStanding(Money Total, Money Paid, DateOnly DueOn, DateOnly Today)
{
    /// <summary>What is left to pay; never below zero.</summary>
    public Money Balance => Paid < Total ? Total - Paid : Money.Zero;
}
