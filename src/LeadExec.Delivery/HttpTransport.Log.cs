using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Logging;

namespace LeadExec.Delivery;

internal sealed partial class HttpTransport
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Attempt {AttemptId} ended {State} ({Reason}), status {Status}, after {TotalMs} ms")]
    private partial void DeliveryEnded(AttemptId attemptId, AttemptState state, RejectReason reason, int? status, int? totalMs);
}
