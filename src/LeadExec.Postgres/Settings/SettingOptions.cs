using LeadExec.Domain.Delivery;

namespace LeadExec.Postgres.Settings;

/// <summary>What the host decides about settings.</summary>
public sealed class SettingOptions
{
    /// <summary>The operator's allow-list of outbound addresses, the same that the delivery transport has; default none.</summary>
    public IReadOnlyList<OutboundTarget> AllowedTargets { get; set; } = [];
}
