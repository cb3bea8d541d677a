using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-04: when nothing goes wrong any more, every lead comes to an end; a person may have to look at some.</summary>
internal static class Liveness
{
    public static bool AllEnded(RunFacts run) => run.Affiliate.Waiting == 0 && run.Staff.Waiting == 0 && run.Leads.All(HasEnded);

    /// <summary>Also the money has come to rest.</summary>
    public static bool AllPaid(RunFacts run) => run.Cashier.Waiting == 0 && run.Returner.Waiting == 0 && run.Mover.Waiting == 0 && OutboxRules.AllTold(run) && SimTill.HasEnded(run.Till, run.Provider);

    public static IEnumerable<Violation> Check(RunFacts run) =>
    [
        .. from lead in run.Leads
           where !HasEnded(lead)
           select run.Broken("INV-04", $"still {lead.Stage}, due {lead.DueAt?.ToString("u") ?? "never"}, attempts {string.Join(", ", lead.Attempts.Select(attempt => attempt.State))}", lead.Id),
        .. TillRules.AtEnd(run),
        .. OutboxRules.AtEnd(run),
    ];

    private static bool HasEnded(ModelLead lead) =>
        (lead.Stage == FlowStage.Settled || (lead.Stage == FlowStage.QualityControl && !SimStaff.IsParked(lead)) || (lead.Stage == FlowStage.Reconcile && lead.Attempts.Exists(attempt => attempt.State == AttemptState.Unknown)))
        && !lead.Attempts.Exists(attempt => attempt.State is AttemptState.Sending or AttemptState.Planned);
}
