using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>
/// One inbound ping while it is evaluated; nothing of it is kept but what the store has. Key: "ping/" + the ping id.
/// One call per ping, whose id is made for it: a second one fails, because an order id is told only once.
/// </summary>
[Alias("ping")]
public interface IPingGrain : IGrainWithStringKey
{
    /// <summary>Checks, matches, collects bids, decides, and stores; an order id is durable before it is in the reply.</summary>
    [Alias("ping.submit")]
    [ResponseTimeout("00:00:10")]
    Task<PingReply> SubmitAsync(SubmitPing command, CancellationToken cancellationToken = default);
}
