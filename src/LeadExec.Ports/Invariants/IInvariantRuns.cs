namespace LeadExec.Ports.Invariants;

/// <summary>
/// Runs of the check of the record, shared by all processes of an installation: at most one waits or is under way. The check itself
/// only reads; what it found is kept for the last <see cref="Kept"/> runs.
/// </summary>
public interface IInvariantRuns
{
    /// <summary>Ended runs that are kept.</summary>
    const int Kept = 100;

    /// <summary>Asks for a run.</summary>
    /// <returns>The run that now waits, or the one that waited or was under way already.</returns>
    Task<InvariantRun> AskAsync(string actor, CancellationToken cancellationToken);

    /// <summary>Asks for a run unless one was asked for since.</summary>
    Task AskIfDueAsync(TimeSpan every, CancellationToken cancellationToken);

    /// <summary>Makes the run that waits; one that another process began and did not end within twice its longest time is made again.</summary>
    /// <returns>The run with what it found; null when nothing waited.</returns>
    Task<InvariantRun?> RunAsync(InvariantOptions options, CancellationToken cancellationToken);

    /// <summary>The last run that ended, with what it found; null before the first, or when none has a greater number.</summary>
    Task<InvariantRun?> LastAsync(long after, CancellationToken cancellationToken);

    /// <summary>The run that waits or is under way; null when there is none.</summary>
    Task<InvariantRun?> OpenAsync(CancellationToken cancellationToken);
}
