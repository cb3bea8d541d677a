using System.ComponentModel.DataAnnotations;

namespace LeadExec.Ports.Invariants;

/// <summary>How the product checks its own record.</summary>
public sealed class InvariantOptions
{
    /// <summary>From the start of one run to the next, over all processes. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A process does not ask for a run before it is this old, so that recovery has caught up with what a stop left. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan After { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How late a lead may be before it counts as forgotten (INV-04). Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Longest time for one invariant; one that takes longer is not judged. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time for a whole run; what is left then is not judged. Default 20 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestRun { get; set; } = TimeSpan.FromMinutes(20);
}
