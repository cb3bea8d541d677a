namespace LeadExec.InProcess.Scheduling;

/// <summary>
/// Decides when and where turns run. The default hands slices to the thread pool; a seeded dispatcher on one thread
/// makes every run of the host repeatable.
/// </summary>
public interface ITurnDispatcher
{
    /// <summary>How many turns one slice may run before it goes to the back of the queue. 1 lets the dispatcher pick every turn.</summary>
    int TurnsPerSlice { get; }

    /// <summary>Runs <c>slice.Execute()</c> once, later, never inside this call. Slices of different activations may run in parallel.</summary>
    void Dispatch(IThreadPoolWorkItem slice);
}
