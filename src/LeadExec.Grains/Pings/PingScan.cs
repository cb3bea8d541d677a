using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using NodaTime;

namespace LeadExec.Grains.Pings;

/// <summary>Plans who would get a pinged lead (RCV-25): as for a lead, by all criteria or only by those over pinged fields. Reserves and counts nothing.</summary>
internal sealed class PingScan(InboundPings services, Catalog catalog, Campaign campaign)
{
    public ScanPlan Plan(Lead lead, DateTimeOffset receivedAt)
    {
        var all = campaign.Ping is { QualifyAllCriteria: true };
        var asked = all ? catalog : services.Catalogs.Reduced(catalog, campaign.LeadTypeId, PingForm.KnownFields(lead));
        var started = services.Leads.Time.GetTimestamp();
        var hooked = HookedPlanner.Plan(new HookRequest
        {
            Matching = new MatchRequest
            {
                Catalog = asked,
                Lead = lead,
                Now = Instant.FromDateTimeOffset(services.Leads.Time.GetUtcNow()),
                ReceivedAt = Instant.FromDateTimeOffset(receivedAt),
                RequiredFields = all ? campaign.ClientRequiredFields : [],
                Closed = services.Leads.Caps,
                MaximumReasons = 0,
            },
            Campaign = campaign,
            Clock = () => services.Leads.Time.GetElapsedTime(started),
        });
        return ReferenceEquals(asked, catalog) && campaign.ClientRequiredFields.IsEmpty ? hooked.Plan : Restored(hooked.Plan);
    }

    // Back to the delivery accounts as they are; what the campaign requires of their criteria is asked of all of them (CAMP-35).
    private ScanPlan Restored(ScanPlan plan) => plan with
    {
        Rounds =
        [
            .. plan.Rounds.Select(round => round with
            {
                Candidates =
                [
                    .. round.Candidates.Select(candidate => candidate with { Account = catalog.DeliveryAccounts[candidate.Account.Id] })
                        .Where(candidate => campaign.ClientRequiredFields.All(field => CriteriaReferences.Mentions(candidate.Account.Criteria, field))),
                ],
            }).Where(round => !round.Candidates.IsEmpty),
        ],
    };
}
