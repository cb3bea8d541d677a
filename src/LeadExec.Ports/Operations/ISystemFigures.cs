using LeadExec.Ports.Queries;

namespace LeadExec.Ports.Operations;

/// <summary>Waiting work and the database, for operators; with the database's clock.</summary>
public interface ISystemFigures
{
    /// <summary>All kinds of waiting work, empty ones included; of messages, every topic that has waiting or given-up ones.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<IReadOnlyList<WorkQueue>> QueuesAsync(CancellationToken cancellationToken);

    /// <summary>Size, sessions and settings.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<DatabaseFigures> DatabaseAsync(CancellationToken cancellationToken);
}
