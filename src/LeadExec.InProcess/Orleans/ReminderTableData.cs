namespace Orleans;

[GenerateSerializer]
public sealed class ReminderTableData
{
    public ReminderTableData(IEnumerable<ReminderEntry> list) => Reminders = list.ToList();

    public ReminderTableData(ReminderEntry entry) => Reminders = [entry];

    public ReminderTableData() => Reminders = [];

    [Id(0)]
    public IList<ReminderEntry> Reminders { get; private set; }
}
