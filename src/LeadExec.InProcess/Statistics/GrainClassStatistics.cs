namespace LeadExec.InProcess.Statistics;

/// <summary>Activations of one grain class at this moment.</summary>
public sealed record GrainClassStatistics
{
    public required string GrainClass { get; init; }

    public required int Activations { get; init; }

    /// <summary>Calls that have started and not ended.</summary>
    public required int RunningCalls { get; init; }

    public required int WaitingCalls { get; init; }

    /// <summary>The longest queue of a single activation.</summary>
    public required int LongestQueue { get; init; }
}
