namespace LeadExec.Api.Intake;

internal sealed partial class ReceiverGuard
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A post could not be processed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
