using LeadExec.InProcess.Reminders;
using Orleans;

namespace LeadExec.ActorHost.Conformance.InProcess;

public sealed class InMemoryReminderTableTests : ReminderTableContract
{
    protected override IReminderTable Table { get; } = new InMemoryReminderTable();
}
