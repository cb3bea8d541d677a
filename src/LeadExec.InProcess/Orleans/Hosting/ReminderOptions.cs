namespace Orleans.Hosting;

/// <summary>Limits of the reminder service.</summary>
public sealed class ReminderOptions
{
    /// <summary>Shortest period a grain may ask for. Default 1 minute.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the whole table is read again. Default 5 minutes.</summary>
    public TimeSpan RefreshReminderListPeriod { get; set; } = TimeSpan.FromMinutes(5);
}
