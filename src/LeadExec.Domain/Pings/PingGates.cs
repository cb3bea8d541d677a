using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>
/// The gates of E-16 that apply to a ping, in their order: campaign, fields, campaign criteria. Duplicates need the person, whom a
/// ping does not name; limits are judged where they are counted.
/// </summary>
public static class PingGates
{
    public static PingCheck Check(Catalog catalog, Campaign campaign, PingForm form, RawLead raw, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(form);
        if (campaign.Channel != Channel.PingPost)
        {
            return Refuse(RejectReason.UnknownCampaign, "The campaign takes leads without a ping.");
        }

        if (campaign.Status != CampaignStatus.Active)
        {
            return Refuse(RejectReason.CampaignInactive, "The campaign does not take pings now.");
        }

        var read = form.Read(raw, new ValidationOptions
        {
            Now = now,
            ZoneId = catalog.Account.ZoneId,
            Delimiter = campaign.ValueDelimiter,
            RejectUnknownFields = campaign.RejectUnknownFields,
        });
        if (read.Lead is not { } lead)
        {
            return Refuse(RejectReason.DataErrors, "Some fields are missing or wrong.") with { Errors = read.Errors };
        }

        return MeetsCriteria(catalog, campaign, lead, now)
            ? new PingCheck { Lead = lead }
            : Refuse(RejectReason.OutsideCriteria, "The ping is outside the campaign's criteria.") with { Lead = lead };
    }

    // A lead that would go to quality control or on in spite of its criteria is one that its post would not lose (QUAL-07, QUAL-08).
    private static bool MeetsCriteria(Catalog catalog, Campaign campaign, Lead lead, DateTimeOffset now)
    {
        if (campaign.Criteria is not { } all || campaign.DefaultReject != DefaultReject.BackToSource)
        {
            return true;
        }

        var known = PingForm.KnownFields(lead);
        var criteria = campaign.Ping is { QualifyAllCriteria: true } ? all : CriteriaReduction.Of(all, name => known.Contains(name, StringComparer.OrdinalIgnoreCase));
        var context = new CriteriaContext(new EvaluationContext(now, catalog.Account.ZoneId), new CatalogCriteriaData(catalog, lead));
        return CriteriaEvaluator.Evaluate(criteria, lead, context) || CriteriaEvaluator.Explain(criteria, lead, context).Holds;
    }

    private static PingCheck Refuse(RejectReason reason, string message) => new() { Reason = reason, Message = message };
}
