using LeadExec.Domain.Catalogs;
using NodaTime;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>The accounts of a chunk whose deliveries keep the same hours in the same zone.</summary>
internal sealed record ScheduleGroup(DeliverySchedule Schedule, DateTimeZone Zone, ulong[] Members);
