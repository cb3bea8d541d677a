using System.Globalization;

namespace LeadExec.Bench;

/// <summary>What one burst of leads on one pool did.</summary>
internal sealed record HotPoolFigures
{
    public required string Pool { get; init; }

    /// <summary>Daily caps of the five accounts; null without one.</summary>
    public required IReadOnlyList<int?> Caps { get; init; }

    /// <summary>Sales of the five accounts, from the record.</summary>
    public required IReadOnlyList<int> Sold { get; init; }

    /// <summary>Most minus fewest sales among the accounts without a cap.</summary>
    public required int TurnsApart { get; init; }

    /// <summary>Every cap was met to the last lead and none was passed.</summary>
    public required bool CapsExact { get; init; }

    public required double LeadsPerSecond { get; init; }

    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    public required long Answered { get; init; }

    /// <summary>Posts that were answered "post it again", and were.</summary>
    public required long PostedAgain { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pool,-12} sold {string.Join(' ', Sold.Zip(Caps, (sold, cap) => cap is null ? $"{sold}" : $"{sold}/{cap}"))}  turns apart {TurnsApart} (aim 1)  caps exact {(CapsExact ? "yes" : "NO")}  {LeadsPerSecond:0} leads/s  p50 {P50Ms:0} ms  p99 {P99Ms:0} ms  answered {Answered}  posted again {PostedAgain}");
}
