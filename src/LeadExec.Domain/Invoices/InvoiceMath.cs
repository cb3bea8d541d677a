using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>The formulas of invoices.</summary>
public static class InvoiceMath
{
    public static Money Subtotal(IEnumerable<InvoiceLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>F-22: the subtotal with tax, rounded once to cents, half away from zero.</summary>
    /// <param name="subtotal">Sum of the lines.</param>
    /// <param name="taxPercent">8.25 is 8.25 %.</param>
    public static Money Total(Money subtotal, decimal taxPercent) => Money.Round(subtotal.Amount * (1m + (taxPercent / 100m)));

    /// <summary>What the total has more than the lines, so that lines and tax always make it.</summary>
    public static Money Tax(Money subtotal, decimal taxPercent) => Total(subtotal, taxPercent) - subtotal;

    /// <summary>The last day to pay (E-79).</summary>
    public static DateOnly DueOn(DateOnly issuedOn, PaymentTerm term) => issuedOn.AddDays((int)term);
}
