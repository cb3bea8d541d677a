using System.Collections.Immutable;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery;

/// <summary>Writes down what was sent and received, secrets masked (DELV-83).</summary>
internal static class Exchanges
{
    private const string Mask = "***";

    public static DeliveryExchange Describe(PreparedDelivery delivery, WireRequest request, WireAnswer? answer, WireTrace trace)
    {
        var body = answer?.Body ?? default;
        return new DeliveryExchange
        {
            Method = request.Method.Method,
            Url = request.Address.AbsoluteUri,
            RequestHeaders = [.. ContentType(request), .. request.Headers.Select(header => Masked(delivery, header))],
            RequestBody = delivery.Body,
            Status = answer?.Status,
            ResponseHeaders = answer?.Headers ?? [],
            ResponseBody = ImmutableArray.Create(body.Span[..Math.Min(body.Length, DeliveryExchange.KeptResponseBytes)]),
            ResponseLength = body.Length,
            WireRequests = trace.WireRequests,
            Timings = trace.ToTimings(),
        };
    }

    private static IEnumerable<ExchangeHeader> ContentType(WireRequest request) =>
        request.ContentType is { } contentType ? [new ExchangeHeader("Content-Type", contentType)] : [];

    private static ExchangeHeader Masked(PreparedDelivery delivery, KeyValuePair<string, string> header)
    {
        if (header.Key == "Authorization")
        {
            return new ExchangeHeader(header.Key, $"{header.Value.Split(' ', 2)[0]} {Mask}");
        }

        var secret = delivery.Headers.Any(own => own.Secret && own.Name.Equals(header.Key, StringComparison.OrdinalIgnoreCase));
        return new ExchangeHeader(header.Key, secret ? Mask : header.Value);
    }
}
