using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LeadExec.InProcess.Reminders;

internal sealed partial class ReminderService
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "The reminder table could not be read: {Exception}; it is tried again")]
    private static partial void LogRefreshFailed(ILogger logger, Type exception);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "Reminder {Reminder} of grain {Grain} failed with {Exception}; its schedule goes on")]
    private static partial void LogTickFailed(ILogger logger, GrainId grain, string reminder, Type exception);
}
