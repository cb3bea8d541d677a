using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>Ends a lead that nobody bought as rejected, and gives the other stores of the model their look at the leads.</summary>
public sealed partial class InMemoryLeadJournal : ILeadRejector
{
    /// <summary>In the order of their receipts.</summary>
    internal IEnumerable<ModelLead> Leads => leads.Values;

    internal ModelLead? Find(LeadId id) => leads.GetValueOrDefault(id);

    public Task<CommitAnswer> RejectAsync(LeadRejection rejection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        lock (gate)
        {
            var answer = JudgeRejection(rejection);
            if (answer == CommitAnswer.Done)
            {
                Reject(leads[rejection.LeadId], rejection);
            }

            return Task.FromResult(answer);
        }
    }

    private CommitAnswer JudgeRejection(LeadRejection rejection) =>
        !leads.TryGetValue(rejection.LeadId, out var lead) ? CommitAnswer.Refused
        : lead.Epoch != rejection.Epoch ? CommitAnswer.StaleEpoch
        : lead.Receipt.Validity == LeadValidity.Rejected ? CommitAnswer.Already
        : lead.Receipt.Validity != LeadValidity.Valid || lead.Attempts.Any(attempt => attempt.Sold || (attempt.Live && !attempt.Hold.Test)) ? CommitAnswer.Refused
        : CommitAnswer.Done;

    private void Reject(ModelLead lead, LeadRejection rejection)
    {
        foreach (var hash in lead.Receipt.Claim?.KeyHashes ?? [])
        {
            var name = (lead.Receipt.LeadTypeId, Text(hash.AsSpan()));
            if (claims.GetValueOrDefault(name) is { } claim && claim.Valid == lead.Id)
            {
                claims[name] = new ModelClaim(null, lead.Id);
            }
        }

        lead.Receipt = lead.Receipt with { Validity = LeadValidity.Rejected, Reason = rejection.Reason, ReasonDetail = rejection.Detail, Cost = Money.Zero };
        lead.CampaignCounted = false;
        (lead.Stage, lead.DueAt, lead.Starts) = (FlowStage.Settled, null, 0);
        if (lead.Answer is null)
        {
            (lead.Answer, lead.AnsweredAt) = (rejection.Answer, now());
        }

        if (rejection.Message is { } message)
        {
            Post(message);
        }
    }
}
