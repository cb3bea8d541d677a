using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>Leads that nobody bought, of campaigns that reject them (RCV-21, E-24).</summary>
internal static class UndeliveredLeads
{
    private const string Words = "Nobody took the lead.";

    /// <summary>
    /// The run ends here without a sale, and none can come: nothing waits, is pinned or will be tried again. A lead whose source has its
    /// answer stays what it was told to be.
    /// </summary>
    public static bool EndsSo(LeadFacts facts, LeadFlowState flow, FlowEffect.Commit commit)
    {
        if (facts.Answered || !commit.Final || commit.Next is not null || facts.Campaign is not { RejectNotDelivered: true, ScanCoverage: ScanCoverage.Delivery })
        {
            return false;
        }

        var after = LeadFlow.OnCommitted(flow, commit);
        return after.Sold.IsEmpty && after.RestStage == FlowStage.Settled;
    }

    /// <summary>A plain rejection: the lead was distributed, so the default reject option has nothing to forward.</summary>
    public static GateOutcome Refusal(LeadFacts facts) => IntakeGates.Refused(RejectReason.NotDelivered, Words) with { Lead = facts.Lead };

    public static LeadRejection Rejection(LeadFacts facts, StoredAnswer answer, OutboxMessage? message) => new()
    {
        LeadId = facts.Id,
        Epoch = facts.Epoch,
        Reason = RejectReason.NotDelivered,
        Detail = Words,
        Answer = answer,
        Message = message,
    };
}
