namespace LeadExec.Ports.Leads;

/// <summary>
/// The durable record of leads, attempts, holds and money: the batch writer (commit-protocol). A command is answered only
/// when its effect is on disk, and the same command sent again changes nothing.
/// </summary>
public interface ILeadJournal
{
    /// <summary>
    /// Commits one command. Waits for its batch; an unknown commit is repeated with the same batch until it is answered,
    /// whatever the caller does meanwhile. Cancelling stops the wait, not the command.
    /// </summary>
    /// <exception cref="JournalOverloadedException">The queue is full or its oldest command waits too long (FM-14); nothing was taken.</exception>
    Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken);
}
