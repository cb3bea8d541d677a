using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>Erases what says who a lead is.</summary>
public sealed partial class InMemoryLeadJournal : ILeadEraser
{
    public Task<LeadErasure> EraseAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!leads.TryGetValue(leadId, out var lead))
            {
                return Task.FromResult(LeadErasure.NotFound);
            }

            var underWay = lead.Stage is FlowStage.Received or FlowStage.Sending or FlowStage.Queued
                || lead.Attempts.Exists(MaySend);
            if (!underWay)
            {
                Erase(lead);
            }

            return Task.FromResult(underWay ? LeadErasure.UnderWay : LeadErasure.Erased);
        }
    }

    private bool MaySend(ModelAttempt attempt) =>
        attempt.State is AttemptState.Planned or AttemptState.Sending
        || ((attempt.State == AttemptState.Unknown || attempt.Manual || attempt.Reason == RejectReason.BuyerTimeout) && (attempt.ReleasedAt ?? attempt.StartedAt) > now() - ILeadEraser.LongestSending);

    private void Erase(ModelLead lead)
    {
        foreach (var (name, _) in keys.Where(key => key.Value == lead.Id).ToList())
        {
            keys.Remove(name);
        }

        foreach (var (name, _) in bodies.Where(body => body.Value == lead.Id).ToList())
        {
            bodies.Remove(name);
        }

        foreach (var (name, claim) in claims.Where(claim => claim.Value.Valid == lead.Id || claim.Value.Rejected == lead.Id).ToList())
        {
            claims[name] = new ModelClaim(claim.Valid == lead.Id ? null : claim.Valid, claim.Rejected == lead.Id ? null : claim.Rejected);
        }

        lead.Receipt = lead.Receipt with { FieldsJson = "{}", Reference = null, ReturnUrl = null, ReasonDetail = null, PhoneHash = null, EmailHash = null };
        lead.Attempts.ForEach(attempt => attempt.RedirectUrl = null);
        lead.Answer = lead.Answer is { } answer ? answer with { Body = [] } : null;
        (lead.Stage, lead.DueAt, lead.Erased) = (FlowStage.Settled, null, true);
        lead.Epoch++;
    }
}
