using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>What a ping may carry of a lead (DELV-54).</summary>
public static class PingLead
{
    /// <summary>The lead without the contact fields that its type does not allow in a ping, those of sub-fields included; the same lead when it holds none.</summary>
    public static Lead Without(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return lead.WithoutWithheld();
    }
}
