using LeadExec.Ports.Outbound;
using Microsoft.Extensions.Logging;

namespace LeadExec.Payments;

/// <summary>What both clients need for a call: the wire, its time limit, and whether money may move at all.</summary>
internal sealed partial class ProviderCalls(IOutboundWire wire, TimeSpan timeout, Func<bool> isStopped, ILogger logger)
{
    /// <summary>Outgoing calls are stopped (decision 18), as in a restored copy: nothing may be charged or given back, while asking stays possible.</summary>
    public bool AreStopped => isStopped();

    /// <param name="operation">For the log, such as "stripe POST /v1/refunds"; without any number in it.</param>
    /// <param name="request">Its own time limit is replaced.</param>
    /// <param name="cancellationToken">Counts as time over.</param>
    public async Task<OutboundAnswer> SendAsync(string operation, OutboundRequest request, CancellationToken cancellationToken)
    {
        var answer = await wire.ExchangeAsync(request with { Timeout = timeout }, cancellationToken);
        Ended(operation, answer.Fate, answer.Status);
        return answer;
    }
}
