using LeadExec.Delivery.Wire;
using LeadExec.Ports.Delivery;

namespace LeadExec.Delivery;

/// <summary>Posts stored answers to return URLs: one request, past the same address guard as deliveries.</summary>
internal sealed class ResultPoster(WireClient client, TimeProvider time) : IResultPoster
{
    private static readonly TimeSpan LongestExchange = TimeSpan.FromSeconds(10);

    public async Task<bool> PostAsync(Uri address, string mediaType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(LongestExchange, time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var request = new WireRequest { Method = HttpMethod.Post, Address = address, Headers = [], ContentType = mediaType, Body = body };
        var result = await client.ExchangeAsync(request, new WireTrace(time), deadline.Token);
        return result.Failure is null && result.Answer is { Status: >= 200 and < 300 };
    }
}
