using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>A further delivery method of a delivery account (CLNT-27, DIST-50, E-62). It never decides acceptance, price or caps.</summary>
public sealed record AlternateDelivery
{
    /// <summary>A webhook method of the same client and lead type.</summary>
    public required DeliveryMethodId DeliveryMethodId { get; init; }

    public AlternateTrigger Trigger { get; init; } = AlternateTrigger.Always;
}
