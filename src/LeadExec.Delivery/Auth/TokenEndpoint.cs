using System.Text;
using System.Text.Json;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Auth;

/// <summary>One request to a token endpoint (RFC 6749, 3.2). The endpoint passes the same address guard as every delivery.</summary>
internal sealed class TokenEndpoint(WireClient client, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const int DefaultLifetimeSeconds = 300;
    private const int MaximumLifetimeSeconds = 7 * 24 * 3600;
    private const int MaximumTokenLength = 16 * 1024;
    private const int MaximumAddressLength = 2_000;

    /// <summary>Never throws.</summary>
    public async Task<TokenAnswer> AskAsync(string tokenUrl, IEnumerable<KeyValuePair<string, string?>> form)
    {
        if (!UrlTemplate.TryParseHttp(tokenUrl, out var address))
        {
            return TokenAnswer.Refused("The token address cannot be used.");
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TokenTimeoutSeconds), time);
        var request = new WireRequest
        {
            Method = HttpMethod.Post,
            Address = address,
            Headers = [new("Accept", "application/json")],
            ContentType = "application/x-www-form-urlencoded",
            Body = Encoding.UTF8.GetBytes(Form(form)),
        };
        var result = await client.ExchangeAsync(request, new WireTrace(time), deadline.Token);
        return result switch
        {
            { Reason: RejectReason.AddressRefused } => TokenAnswer.Refused("The token address is not allowed."),
            { Failure: null, Answer: { Status: >= 200 and <= 299 } answer } => Read(answer.Body),
            { Failure: null, Answer: { } refused } => TokenAnswer.Refused($"The token endpoint answered {refused.Status}.", refused.Status is 400 or 401),
            _ => TokenAnswer.Refused("The token endpoint did not answer."),
        };
    }

    private static string Form(IEnumerable<KeyValuePair<string, string?>> values) => string.Join('&', values
        .Where(pair => !string.IsNullOrEmpty(pair.Value))
        .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")); // empty ones are left out above

    private TokenAnswer Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var token = Text(document.RootElement, "access_token");
            if (!IsToken(token))
            {
                return TokenAnswer.Refused("The token endpoint's answer holds no token.");
            }

            var refresh = Text(document.RootElement, "refresh_token");
            var instance = Text(document.RootElement, "instance_url");
            var seconds = int.TryParse(Text(document.RootElement, "expires_in"), out var given) && given > 0 ? given : DefaultLifetimeSeconds;
            return new TokenAnswer
            {
                Access = token,
                Refresh = IsToken(refresh) ? refresh : null,
                InstanceUrl = instance is { Length: > 0 and <= MaximumAddressLength } ? instance : null,
                Until = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(seconds, MaximumLifetimeSeconds)),
            };
        }
        catch (JsonException)
        {
            return TokenAnswer.Refused("The token endpoint's answer is not JSON.");
        }
    }

    private static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && text.Length <= MaximumTokenLength && HeaderRules.IsSafeValue(text);

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out var value) ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
}
