namespace LeadExec.InProcess.Statistics;

/// <summary>What callers saw of one grain method since the host started. Times run from sending to the end, waiting included.</summary>
public sealed record GrainMethodStatistics
{
    public required string Interface { get; init; }

    public required string Method { get; init; }

    /// <summary>Finished calls, whatever their end.</summary>
    public required long Calls { get; init; }

    /// <summary>Ended by an exception of the grain.</summary>
    public required long Failed { get; init; }

    public required long TimedOut { get; init; }

    public required long Canceled { get; init; }

    /// <summary>Never reached the grain.</summary>
    public required long Rejected { get; init; }

    public required TimeSpan Mean { get; init; }

    /// <summary>Upper end of its bucket: at most twice too high. The same goes for the 99th percentile.</summary>
    public required TimeSpan Median { get; init; }

    public required TimeSpan Percentile99 { get; init; }

    public required TimeSpan Longest { get; init; }
}
