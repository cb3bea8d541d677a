namespace LeadExec.Ports.Outbound;

/// <summary>
/// Single HTTP requests to outside services, past the same address guard as deliveries (FM-53): public addresses, or those that the
/// operator admits. Plain http only goes to an admitted one. No redirects, cookies, proxies or repeats.
/// </summary>
public interface IOutboundWire
{
    /// <summary>Never throws for anything that the remote side or the network does; a cancelled token counts as time over.</summary>
    Task<OutboundAnswer> ExchangeAsync(OutboundRequest request, CancellationToken cancellationToken);
}
