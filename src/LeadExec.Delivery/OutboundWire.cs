using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Outbound;

namespace LeadExec.Delivery;

/// <summary>Requests to outside services through the client and the address guard of deliveries.</summary>
internal sealed class OutboundWire(WireClient client, OutboundAddressGuard guard, TimeProvider time) : IOutboundWire
{
    public async Task<OutboundAnswer> ExchangeAsync(OutboundRequest request, CancellationToken cancellationToken)
    {
        if (request.Address.Scheme != Uri.UriSchemeHttps && !guard.IsListed(request.Address))
        {
            return new OutboundAnswer { Fate = OutboundFate.NotSent };
        }

        using var late = new CancellationTokenSource(request.Timeout, time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var wire = new WireRequest
        {
            Method = new HttpMethod(request.Method),
            Address = request.Address,
            Headers = request.Headers,
            ContentType = request.ContentType,
            Body = request.Body,
        };
        var result = await client.ExchangeAsync(wire, new WireTrace(time), deadline.Token);
        return result switch
        {
            { Failure: null, Answer: { } answer } => new OutboundAnswer
            {
                Fate = OutboundFate.Answered,
                Status = answer.Status,
                Body = answer.Body,
                RetryAfter = answer.RetryAfter,
            },
            { Failure: AttemptState.NotSent } => new OutboundAnswer { Fate = OutboundFate.NotSent },
            _ => new OutboundAnswer { Fate = OutboundFate.Unknown },
        };
    }
}
