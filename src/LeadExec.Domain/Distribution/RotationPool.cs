using System.Globalization;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Whose turns and shares are counted together: a lead type's general automation, or one delivery group over all lead types (E-44, E-51).</summary>
public readonly record struct RotationPool(LeadTypeId? LeadType, DeliveryGroupId? Group)
{
    public static RotationPool Of(LeadTypeId leadType) => new(leadType, null);

    public static RotationPool Of(DeliveryGroupId group) => new(null, group);

    public override string ToString() => Group is { } group
        ? string.Create(CultureInfo.InvariantCulture, $"group/{group.Value}")
        : string.Create(CultureInfo.InvariantCulture, $"type/{LeadType?.Value}");
}
