using LeadExec.Ports.Queue;
using LeadExec.Ports.Settings;

namespace LeadExec.Grains.Queue;

/// <summary>What the delivery queue works with, as one bundle.</summary>
public sealed record QueueServices(IQueueStore Store, ICatalogSource Catalogs, QueueGauge Gauge, QueueBell Bell, TimeProvider Time);
