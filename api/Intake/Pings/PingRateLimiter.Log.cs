namespace LeadExec.Api.Intake.Pings;

internal sealed partial class PingRateLimiter
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A ping of campaign {CampaignId} was not counted: {Failure}")]
    private static partial void LogNotCounted(ILogger logger, int campaignId, string failure);
}
