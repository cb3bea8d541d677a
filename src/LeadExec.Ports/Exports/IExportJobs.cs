using LeadExec.Domain.Values;

namespace LeadExec.Ports.Exports;

/// <summary>
/// Files from lists as durable jobs. One process at a time has a job, by a lease that it renews with every piece; a job whose lease
/// ran out is taken again and begun anew, and what the earlier one still writes is refused.
/// </summary>
public interface IExportJobs
{
    /// <summary>Most files that a list of them shows.</summary>
    const int MostListed = 100;

    /// <summary>Records what is asked for; false when its owner has <paramref name="mostOpen"/> files waiting or running. The same id again changes nothing.</summary>
    Task<bool> AskAsync(ExportOrder order, int mostOpen, CancellationToken cancellationToken);

    /// <summary>A person's files, newest first, at most <see cref="MostListed"/>.</summary>
    Task<IReadOnlyList<ExportJob>> ListAsync(UserId owner, CancellationToken cancellationToken);

    /// <summary>One of a person's files; null when there is none.</summary>
    Task<ExportJob?> FindAsync(UserId owner, Guid id, CancellationToken cancellationToken);

    /// <summary>Ends a file that is waiting or running, and removes one that is ready. False when there is none such.</summary>
    Task<bool> CancelAsync(UserId owner, Guid id, CancellationToken cancellationToken);

    /// <summary>A piece of a file that is ready; null behind the last one, and when the file is gone.</summary>
    Task<byte[]?> ReadAsync(Guid id, int part, CancellationToken cancellationToken);

    /// <summary>Takes the oldest job that waits or whose lease ran out; null when there is none. One that was begun <paramref name="mostTries"/> times has failed.</summary>
    Task<ExportTask?> TakeAsync(TimeSpan lease, int mostTries, CancellationToken cancellationToken);

    /// <summary>Adds a piece and renews the lease; false when the job was canceled or taken by another.</summary>
    Task<bool> AppendAsync(ExportTask task, ExportPart part, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Renews the lease and tells how far it came; false when the job was canceled or taken by another.</summary>
    Task<bool> RenewAsync(ExportTask task, long rows, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Makes the file ready for so long; false when the job was canceled or taken by another. <paramref name="why"/> says what it leaves out.</summary>
    Task<bool> FinishAsync(ExportTask task, TimeSpan lifetime, string? why, CancellationToken cancellationToken);

    /// <summary>Gives the job up.</summary>
    Task FailAsync(ExportTask task, string why, CancellationToken cancellationToken);

    /// <summary>Removes the files whose time is over, and jobs that ended more than 30 days ago; how many of either.</summary>
    Task<int> SweepAsync(CancellationToken cancellationToken);
}
