namespace LeadExec.Api.Intake.Pings;

internal sealed partial class PingSubmitter
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Ping {PingId} could not be evaluated: {Failure}")]
    private static partial void LogFailed(ILogger logger, Guid pingId, string failure);
}
