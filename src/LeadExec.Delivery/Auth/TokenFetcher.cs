using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Auth;

/// <summary>Asks a token endpoint for a token (E-70). The endpoint passes the same address guard as every delivery.</summary>
internal sealed class TokenFetcher(WireClient client, ISecretBox secrets, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const int DefaultLifetimeSeconds = 300;
    private const int MaximumLifetimeSeconds = 7 * 24 * 3600;
    private const int MaximumTokenLength = 16 * 1024;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>Never throws.</summary>
    public async Task<TokenGrant> FetchAsync(DeliveryMethodId method, OAuthSettings settings)
    {
        if (!UrlTemplate.TryParseHttp(settings.TokenUrl, out var address))
        {
            return TokenGrant.Refused("The token address cannot be used.");
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TokenTimeoutSeconds), time);
        WireResult result;
        try
        {
            var request = new WireRequest
            {
                Method = HttpMethod.Post,
                Address = address,
                Headers = [new("Accept", "application/json")],
                ContentType = "application/x-www-form-urlencoded",
                Body = Encoding.UTF8.GetBytes(Form(method, settings)),
            };
            result = await client.ExchangeAsync(request, new WireTrace(time), deadline.Token);
        }
        catch (CryptographicException)
        {
            return TokenGrant.Refused("A stored secret cannot be opened.");
        }

        return result switch
        {
            { Reason: RejectReason.AddressRefused } => TokenGrant.Refused("The token address is not allowed."),
            { Failure: null, Answer: { Status: >= 200 and <= 299 } answer } => Read(answer.Body),
            { Failure: null, Answer: { } refused } => TokenGrant.Refused($"The token endpoint answered {refused.Status}."),
            _ => TokenGrant.Refused("The token endpoint did not answer."),
        };
    }

    private string Form(DeliveryMethodId method, OAuthSettings settings)
    {
        var form = new StringBuilder();
        Add(form, "grant_type", settings.Grant switch
        {
            OAuthGrant.ClientCredentials => "client_credentials",
            OAuthGrant.Password => "password",
        });
        Add(form, "client_id", settings.ClientId);
        Add(form, "client_secret", Open(settings.SealedClientSecret, WebhookSecrets.OAuthClientSecret(method)));
        if (settings.Grant == OAuthGrant.Password)
        {
            Add(form, "username", settings.UserName);
            Add(form, "password", Open(settings.SealedPassword, WebhookSecrets.OAuthPassword(method)));
        }

        Add(form, "scope", settings.Scope);
        return form.ToString();
    }

    private string? Open(string? sealedText, string purpose) =>
        string.IsNullOrEmpty(sealedText) ? null : secrets.Open(sealedText, purpose);

    private static void Add(StringBuilder form, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            form.Append(form.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private TokenGrant Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var token = Text(document.RootElement, "access_token");
            if (string.IsNullOrEmpty(token) || token.Length > MaximumTokenLength || !HeaderRules.IsSafeValue(token))
            {
                return TokenGrant.Refused("The token endpoint's answer holds no token.");
            }

            var seconds = int.TryParse(Text(document.RootElement, "expires_in"), out var given) && given > 0 ? given : DefaultLifetimeSeconds;
            return new TokenGrant
            {
                Token = token,
                InstanceUrl = Text(document.RootElement, "instance_url"),
                UsableUntil = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(seconds, MaximumLifetimeSeconds)) - Margin,
            };
        }
        catch (JsonException)
        {
            return TokenGrant.Refused("The token endpoint's answer is not JSON.");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out var value) ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
}
