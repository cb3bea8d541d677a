using LeadExec.Ports.Leads;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Something is missing from each command.</summary>
internal sealed class ChangedCommits(ILeadJournal journal, Func<LeadCommit, LeadCommit> change) : ILeadJournal
{
    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken) => journal.CommitAsync(change(command), cancellationToken);
}
