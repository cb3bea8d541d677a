namespace LeadExec.Api.Intake.Refusals;

internal sealed partial class RefusedPostQueue
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} refused posts could not be written to their log: {Failure}")]
    private static partial void LogNotWritten(ILogger logger, int count, string failure);
}
