namespace LeadExec.Api.Intake.Refusals;

internal sealed partial class RefusedPostRetention
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Old refused posts could not be deleted: {Failure}")]
    private static partial void LogNotDeleted(ILogger logger, string failure);
}
