namespace LeadExec.Api.Intake.Posts;

internal sealed partial class LeadSubmitter
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Lead {LeadId} gave no answer in time")]
    private static partial void LogTimedOut(ILogger logger, Guid leadId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Lead {LeadId} could not be submitted: {Failure}")]
    private static partial void LogFailed(ILogger logger, Guid leadId, string failure);
}
