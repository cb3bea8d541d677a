using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Database;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Who has the person in memory already is not told that it was erased.</summary>
internal sealed class UnfencedEraser(ILeadEraser eraser, SimDatabase database) : ILeadEraser
{
    public async Task<LeadErasure> EraseAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        var erased = await eraser.EraseAsync(leadId, cancellationToken);
        if (erased == LeadErasure.Erased)
        {
            database.Journal.Find(leadId)!.Epoch--;
        }

        return erased;
    }
}
