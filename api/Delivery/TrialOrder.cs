using LeadExec.Domain.Delivery;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Delivery;

/// <summary>A trial that can be made: the stored method, the lead's values and the order.</summary>
internal sealed record TrialOrder(StoredSetting Stored, IReadOnlyDictionary<string, string> Values, DeliveryOrder Order);
