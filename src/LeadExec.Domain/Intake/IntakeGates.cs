using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>
/// The gates of E-16 that need no storage, in their order: campaign status, ping, fields, criteria. Limits and duplicates are judged
/// where they are stored, and come back through <see cref="Failed"/>.
/// </summary>
public static class IntakeGates
{
    /// <summary>
    /// Checks a raw lead against its campaign and lead type. A ping-post campaign takes posts with the order id of an accepted ping
    /// only (E-16 gate 7, RCV-28), and its pinged fields unchanged unless the campaign only warns (E-23). Other campaigns ignore an
    /// order id.
    /// </summary>
    public static GateOutcome Check(Catalog catalog, Campaign campaign, RawLead raw, DateTimeOffset now, PostedOrder? order = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(campaign);
        order ??= PostedOrder.Missing;
        var type = catalog.LeadTypes[campaign.LeadTypeId];
        var options = new ValidationOptions
        {
            Now = now,
            ZoneId = catalog.Account.ZoneId,
            Delimiter = campaign.ValueDelimiter,
            RejectUnknownFields = campaign.RejectUnknownFields,
        };
        var checkedFields = LeadValidator.Validate(type, raw, options);
        if (campaign.Status != CampaignStatus.Active)
        {
            return Refused(RejectReason.CampaignInactive, "The campaign does not take leads now.") with { Lead = checkedFields.Lead };
        }

        var isPost = campaign.Channel == Channel.PingPost;
        if (isPost && order.Refusal != RejectReason.None)
        {
            return Refused(order.Refusal, order.Message ?? AnswerCodes.Of(order.Refusal).Text) with { Lead = checkedFields.Lead };
        }

        if (checkedFields.Lead is not { } lead)
        {
            return Refused(RejectReason.DataErrors, "Some fields are missing or wrong.") with { Errors = checkedFields.Errors };
        }

        if (isPost && (campaign.Ping ?? PingOptions.Standard).ChangedFields == PingChange.Refuse && order.Changed(lead) is { IsEmpty: false } changed)
        {
            return Refused(RejectReason.PingMismatch, $"The lead differs from its ping in {string.Join(", ", changed)}.") with { Lead = lead };
        }

        var context = new CriteriaContext(new EvaluationContext(now, catalog.Account.ZoneId), new CatalogCriteriaData(catalog, lead));
        return campaign.Criteria is not { } criteria || CriteriaEvaluator.Evaluate(criteria, lead, context) || CriteriaEvaluator.Explain(criteria, lead, context).Holds
            ? new GateOutcome { Validity = LeadValidity.Valid, Lead = lead }
            : Failed(campaign, lead, RejectReason.OutsideCriteria, "The lead is outside the campaign's criteria.");
    }

    /// <summary>A check failed; the campaign's default reject option says what becomes of the lead (QUAL-06 to QUAL-08).</summary>
    public static GateOutcome Failed(Campaign campaign, Lead lead, RejectReason reason, string message) => new()
    {
        Validity = campaign.DefaultReject switch
        {
            DefaultReject.BackToSource => LeadValidity.Rejected,
            DefaultReject.QualityControl => LeadValidity.InQualityControl,
            DefaultReject.ForwardToDelivery => LeadValidity.Valid,
        },
        Reason = reason,
        Message = message,
        Lead = lead,
    };

    /// <summary>A plain refusal: these gates never use the default reject option (C-1).</summary>
    public static GateOutcome Refused(RejectReason reason, string message) =>
        new() { Validity = LeadValidity.Rejected, Reason = reason, Message = message };
}
