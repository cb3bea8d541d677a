using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The schedule of a grain timer. <see cref="Timeout.InfiniteTimeSpan"/> as a due time or period means never.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    public required TimeSpan DueTime { get; init; }

    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks may run while a call is awaiting. Default no.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks keep an idle activation alive. Default no.</summary>
    public bool KeepAlive { get; init; }
}
