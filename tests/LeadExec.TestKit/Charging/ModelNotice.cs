using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>One notice of a provider.</summary>
internal sealed class ModelNotice(GatewayEventItem item, DateTimeOffset dueAt)
{
    public GatewayEventItem Item { get; set; } = item;

    public DateTimeOffset DueAt { get; set; } = dueAt;

    public bool Done { get; set; }
}
