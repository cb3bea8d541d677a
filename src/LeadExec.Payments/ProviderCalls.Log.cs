using LeadExec.Ports.Outbound;
using Microsoft.Extensions.Logging;

namespace LeadExec.Payments;

internal sealed partial class ProviderCalls
{
    [LoggerMessage(LogLevel.Information, "Payment provider: {Operation} ended as {Fate} with status {Status}.")]
    private partial void Ended(string operation, OutboundFate fate, int status);
}
