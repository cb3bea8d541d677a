using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>What a draft of an invoice must be like. Paths are those of the draft's JSON.</summary>
public static class InvoiceRules
{
    public const int LongestDescription = 1_000;

    public const int LongestLine = 200;

    /// <summary>Lines that people write; those of an order or of sales come on top.</summary>
    public const int MostLines = 200;

    public const int MostQuantity = 1_000_000;

    /// <summary>Ten million dollars, for a line and for the whole.</summary>
    public const long MostCents = 1_000_000_000;

    /// <summary>Days of sales on one invoice.</summary>
    public const int LongestPeriod = 366;

    /// <summary>The mistakes; empty when the draft can be kept.</summary>
    public static ImmutableArray<DefinitionError> Check(InvoiceDraft draft, Catalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(catalog);
        var errors = new RuleErrors();
        errors.Check(catalog.Clients.ContainsKey(draft.ClientId), "/clientId", "No such client.");
        errors.Text(draft.Description, "/description", LongestDescription, required: false);
        errors.Check(Enum.IsDefined(draft.Term), "/term", "Due on receipt, net 7, 15, 30 or 60.");
        errors.Check(draft.DueOn is null || draft.DueOn >= today, "/dueOn", "The due date has passed.");
        errors.Check(draft.DueOn is null || draft.DueOn <= today.AddYears(5), "/dueOn", "At most five years from today.");
        errors.Check(draft.TaxPercent is null or (>= 0m and <= 100m), "/taxPercent", "Between 0 and 100.");
        errors.Check(draft.TaxPercent is not { } tax || decimal.Round(tax, 4) == tax, "/taxPercent", "At most four decimals.");
        errors.Check(draft.OrderId is null || draft.Sales is null, "/sales", "An invoice is over an order or over sales, not both.");
        CheckPeriod(draft.Sales, today, errors);
        errors.Check(draft.Lines.Length <= MostLines, "/lines", $"At most {MostLines} lines.");
        errors.Check(draft.Lines.Length > 0 || draft.OrderId is not null || draft.Sales is not null, "/lines", "An invoice needs a line, an order or sales.");
        for (var at = 0; at < Math.Min(draft.Lines.Length, MostLines); at++)
        {
            CheckLine(draft.Lines[at], $"/lines/{at}", errors);
        }

        return errors.All;
    }

    private static void CheckPeriod(SalesPeriod? sales, DateOnly today, RuleErrors errors)
    {
        errors.Check(sales is null || sales.Last >= sales.First, "/sales/to", "The last day is before the first.");
        errors.Check(sales is null || sales.Last.DayNumber - sales.First.DayNumber < LongestPeriod, "/sales/to", $"At most {LongestPeriod} days.");
        errors.Check(sales is null || sales.Last < today, "/sales/to", "The period is not over: more sales may come.");
    }

    private static void CheckLine(InvoiceLine line, string path, RuleErrors errors)
    {
        errors.Text(line.Description, path + "/description", LongestLine);
        errors.Range(line.Quantity, 1, MostQuantity, path + "/quantity");
        errors.Check(line.IsBooked, path + "/kind", "Free, credit or adjustment.");
        errors.Check(line.Amount.Cents is >= -MostCents and <= MostCents, path + "/unitPrice", "The line is above ten million.");
        errors.Check(line.Kind != InvoiceLineKind.Free || line.Amount >= Money.Zero, path + "/unitPrice", "Only a credit or an adjustment is below zero.");
        errors.Check(line.Amount != Money.Zero, path + "/unitPrice", "Not zero.");
    }
}
