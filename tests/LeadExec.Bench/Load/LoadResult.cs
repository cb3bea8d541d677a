namespace LeadExec.Bench.Load;

/// <summary>What one stretch of load saw from outside.</summary>
internal sealed record LoadResult
{
    /// <summary>Good answers.</summary>
    public required long Answered { get; init; }

    /// <summary>Errors, bad answers, and posts that were not started because too many were under way.</summary>
    public required long Failed { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Closed loop: from the start of the post. Open loop: from its intended start. Without refusals.</summary>
    public required LatencyHistogram Times { get; init; }

    /// <summary>Answers of 503, which count as failed too: from the moment the post was really sent, because nothing of it waits.</summary>
    public required LatencyHistogram Refusals { get; init; }

    public double PerSecond => Answered / Elapsed.TotalSeconds;
}
