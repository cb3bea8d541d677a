namespace LeadExec.Domain.Returns;

/// <summary>Sales and requests of returns within so many days.</summary>
/// <param name="Days">At least 1.</param>
/// <param name="Sales">Sales that were not cancelled; returned ones too.</param>
/// <param name="Returns">Returns that were asked for or marked.</param>
public sealed record SalesSpan(int Days, long Sales, long Returns)
{
    /// <summary>Returns in percent of sales, with one decimal; null without sales.</summary>
    public decimal? ReturnPercent => Sales == 0 ? null : decimal.Round(Returns * 100m / Sales, 1, MidpointRounding.AwayFromZero);
}
