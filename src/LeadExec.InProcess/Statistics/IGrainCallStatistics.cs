namespace LeadExec.InProcess.Statistics;

/// <summary>Counters for an operator page. Reading them is cheap enough for every second.</summary>
public interface IGrainCallStatistics
{
    /// <summary>One row per method that was reachable since the start, ordered by interface and method.</summary>
    IReadOnlyList<GrainMethodStatistics> Methods();

    /// <summary>One row per grain class with activations, ordered by name.</summary>
    IReadOnlyList<GrainClassStatistics> Classes();
}
