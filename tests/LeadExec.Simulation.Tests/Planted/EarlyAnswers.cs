using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Says "done" at once and commits a little later.</summary>
internal sealed class EarlyAnswers(ILeadJournal journal, SimActor actor) : ILeadJournal
{
    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        actor.At(TimeSpan.FromMilliseconds(300), () => _ = journal.CommitAsync(command, CancellationToken.None));
        return Task.FromResult(new LeadCommitReply { Answer = CommitAnswer.Done });
    }
}
