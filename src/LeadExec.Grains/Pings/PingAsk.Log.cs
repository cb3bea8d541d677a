using Microsoft.Extensions.Logging;

namespace LeadExec.Grains.Pings;

internal sealed partial class PingAsk
{
    [LoggerMessage(EventId = 1501, Level = LogLevel.Information, Message = "The answer to ping {Bid} came too late from delivery account {Account}, after {ElapsedMs} ms; it said yes: {Accepted}")]
    private static partial void LogLate(ILogger logger, int account, Guid bid, int elapsedMs, bool accepted);

    [LoggerMessage(EventId = 1502, Level = LogLevel.Warning, Message = "The permits of delivery account {Account} could not be reached: {Exception}")]
    private static partial void LogPermitFailed(ILogger logger, int account, Type exception);
}
