namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Most units per window; null or 0 means no limit (E-03). The hour is the last rolling 60 minutes; day, week (from Monday)
/// and month are calendar windows in the zone of E-01 (E-04).
/// </summary>
public sealed record QuantityLimits
{
    public static QuantityLimits None { get; } = new();

    public int? PerHour { get; init; }

    public int? PerDay { get; init; }

    public int? PerWeek { get; init; }

    public int? PerMonth { get; init; }

    /// <summary>Whether any window is limited; where none is, no counter row is touched.</summary>
    public bool Any => PerHour > 0 || PerDay > 0 || PerWeek > 0 || PerMonth > 0;
}
