using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Reminders;

[GenerateSerializer]
[Immutable]
internal sealed record ReminderHandle([property: Id(0)] GrainId GrainId, [property: Id(1)] string ReminderName, [property: Id(2)] string ETag) : IGrainReminder;
