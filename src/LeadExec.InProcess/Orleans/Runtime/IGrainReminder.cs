namespace Orleans.Runtime;

/// <summary>A handle with the row's ETag inside. Fetch it when it is needed rather than keeping it.</summary>
public interface IGrainReminder
{
    string ReminderName { get; }
}
