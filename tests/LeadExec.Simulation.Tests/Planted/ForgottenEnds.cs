using LeadExec.Domain.Flow;
using LeadExec.Ports.Leads;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A lead that waits is given no time at which somebody looks at it again.</summary>
internal sealed class ForgottenEnds(ILeadJournal journal) : ILeadJournal
{
    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken) =>
        journal.CommitAsync(command.Stage is FlowStage.Waiting or FlowStage.Held ? command with { DueAt = null } : command, cancellationToken);
}
