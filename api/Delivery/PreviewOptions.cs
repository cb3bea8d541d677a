using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Delivery;

/// <summary>What the host tells the preview of a delivery method.</summary>
public sealed class PreviewOptions
{
    /// <summary>The operator's allow-list of outbound addresses, the same that saving goes by; default none.</summary>
    public IReadOnlyList<OutboundTarget> AllowedTargets { get; set; } = [];
}
