using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders may wake. Ticks are best effort: late, missed or doubled ones happen.</summary>
[Alias("Orleans.IRemindable")]
public interface IRemindable : IGrain
{
    [Alias("ReceiveReminder")]
    Task ReceiveReminder(string reminderName, TickStatus status);
}
