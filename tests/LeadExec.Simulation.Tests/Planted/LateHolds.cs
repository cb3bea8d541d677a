using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A hold is placed while the request is on its way.</summary>
internal sealed class LateHolds(ILeadJournal journal, SimActor actor) : ILeadJournal
{
    public async Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        if (command.Hold is null || command.Receipt is not null)
        {
            return await journal.CommitAsync(command, cancellationToken);
        }

        actor.At(TimeSpan.FromMilliseconds(100), () => _ = journal.CommitAsync(command, CancellationToken.None));
        return new LeadCommitReply { Answer = CommitAnswer.Done };
    }
}
