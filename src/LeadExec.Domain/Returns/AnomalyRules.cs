using System.Collections.Immutable;

namespace LeadExec.Domain.Returns;

/// <summary>
/// Compares somebody's last days with its own days before (TH-29). Small numbers are never unusual: one return of two sales says
/// nothing.
/// </summary>
public static class AnomalyRules
{
    /// <summary>Fewer returns are never unusual.</summary>
    public const int FewestReturns = 5;

    /// <summary>Fewer sales, had or expected, are never unusual.</summary>
    public const int FewestSales = 20;

    // Nobody's history is nothing: one return of twenty sales is taken as everybody's start.
    private const decimal PriorReturns = 1m;
    private const decimal PriorSales = 20m;

    // Three standard deviations of a count around what is expected.
    private const decimal Deviations = 3m;
    private const decimal Factor = 3m;

    public static ImmutableArray<AnomalyKind> Of(SalesSpan recent, SalesSpan before)
    {
        ArgumentNullException.ThrowIfNull(recent);
        ArgumentNullException.ThrowIfNull(before);
        var found = ImmutableArray.CreateBuilder<AnomalyKind>();
        var usualSales = (decimal)before.Sales * recent.Days / before.Days;
        if (HasManyReturns(recent, before, usualSales))
        {
            found.Add(AnomalyKind.ReturnsUp);
        }

        // Who has no history has no usual number of sales.
        if (before.Sales > 0 && recent.Sales >= FewestSales && recent.Sales > Factor * usualSales)
        {
            found.Add(AnomalyKind.SalesUp);
        }

        if (usualSales >= FewestSales && recent.Sales * Factor < usualSales)
        {
            found.Add(AnomalyKind.SalesDown);
        }

        return found.ToImmutable();
    }

    // Returns come days after their sales: those of a week without sales are measured by the usual number of sales.
    private static bool HasManyReturns(SalesSpan recent, SalesSpan before, decimal usualSales)
    {
        var share = (before.Returns + PriorReturns) / (before.Sales + PriorSales);
        var expected = share * Math.Max(recent.Sales, usualSales);
        var more = recent.Returns - expected;
        return recent.Returns >= FewestReturns && more > 0 && more * more > Deviations * Deviations * Math.Max(expected, 1m);
    }
}
