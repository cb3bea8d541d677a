using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Database;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>Writes down every hold as the product asked for it, before anything else can change the command.</summary>
internal sealed class AskedHolds(ILeadJournal journal, SimDatabase database) : ILeadJournal
{
    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        if (command.Hold is { } hold)
        {
            database.Asked[hold.AttemptId] = hold;
        }

        return journal.CommitAsync(command, cancellationToken);
    }
}
