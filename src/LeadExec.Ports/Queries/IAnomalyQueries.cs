namespace LeadExec.Ports.Queries;

/// <summary>Sales and returns of clients and sources in two spans of days that follow each other (TH-29).</summary>
public interface IAnomalyQueries
{
    /// <summary>Everybody with a sale or a return in either span.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    /// <exception cref="ReadersBusyException">Others read for longer than a reader waits.</exception>
    Task<IReadOnlyList<AnomalyRow>> SpansAsync(AnomalyWindow window, CancellationToken cancellationToken);
}
