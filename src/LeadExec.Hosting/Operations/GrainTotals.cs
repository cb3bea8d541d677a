namespace LeadExec.Hosting.Operations;

/// <summary>Calls of one grain type over all hosts.</summary>
public sealed record GrainTotals
{
    private GrainTotals()
    {
    }

    public required long Calls { get; init; }

    public required long Failures { get; init; }

    /// <summary>Calls of the last five to ten minutes, which the times are of.</summary>
    public required long RecentCalls { get; init; }

    /// <summary>Null without recent calls, as is the percentile.</summary>
    public TimeSpan? Mean { get; init; }

    /// <summary>At most a quarter too high.</summary>
    public TimeSpan? Percentile99 { get; init; }

    /// <summary>Adds up the rows of all hosts by the grain's class.</summary>
    public static IReadOnlyDictionary<string, GrainTotals> Of(IEnumerable<GrainCalls> rows) =>
        rows.GroupBy(row => row.Grain, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Sum([.. group]), StringComparer.Ordinal);

    private static GrainTotals Sum(IReadOnlyList<GrainCalls> rows)
    {
        var recent = LatencyHistogram.Empty();
        foreach (var row in rows)
        {
            // A host of another version may have other buckets; what does not fit is left out.
            for (var bucket = 0; bucket < Math.Min(recent.Length, row.Recent.Count); bucket++)
            {
                recent[bucket] += row.Recent[bucket];
            }
        }

        var calls = recent.Sum();
        return new()
        {
            Calls = rows.Sum(row => row.Calls),
            Failures = rows.Sum(row => row.Failures),
            RecentCalls = calls,
            Mean = calls == 0 ? null : TimeSpan.FromMicroseconds(rows.Sum(row => row.RecentMicroseconds) / calls),
            Percentile99 = calls == 0 ? null : LatencyHistogram.Quantile(recent, 99),
        };
    }
}
