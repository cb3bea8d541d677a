using System.Security.Cryptography;
using System.Text;
using LeadExec.Delivery.Auth;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Delivery;

/// <summary>Turns a prepared delivery into a request: opens secrets, adds our own headers, puts the instance address in.</summary>
internal sealed class RequestFactory(ISecretBox secrets, OutboundAddressGuard guard, TimeProvider time)
{
    /// <summary>Value of Authorization for the schemes that need no answer of the buyer first; null for the others.</summary>
    /// <exception cref="CryptographicException">The stored secret cannot be opened.</exception>
    public string? Authorization(PreparedDelivery delivery)
    {
        var authentication = delivery.Settings.Authentication;
        return authentication.Kind switch
        {
            AuthenticationKind.Basic => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{authentication.UserName}:{Password(delivery)}"))}",
            AuthenticationKind.Bearer =>
                $"{authentication.TokenPrefix} {secrets.Open(authentication.SealedToken ?? "", WebhookSecrets.Token(delivery.MethodId))}",
            AuthenticationKind.None or AuthenticationKind.Digest or AuthenticationKind.OAuth2 => null,
        };
    }

    /// <summary>Answer to the challenge of a 401; null when there is none that we can answer.</summary>
    /// <exception cref="CryptographicException">The stored secret cannot be opened.</exception>
    public string? DigestAnswer(PreparedDelivery delivery, DeliveryExchange refused)
    {
        var address = new Uri(refused.Url);
        var digest = new DigestAuthorization(
            delivery.Settings.Authentication.UserName ?? "", Password(delivery), refused.Method, address.PathAndQuery);
        var challenges = refused.ResponseHeaders
            .Where(header => header.Name.Equals("WWW-Authenticate", StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value);
        return digest.Answer(challenges, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
    }

    /// <summary>Refuses with AddressRefused (instance address) or RequestNotBuilt (a header that cannot be sent).</summary>
    /// <exception cref="CryptographicException">A stored secret cannot be opened.</exception>
    public Decision<WireRequest> Build(PreparedDelivery delivery, string? authorization, string? instanceUrl)
    {
        if ((delivery.FixedAddress ?? Address(delivery.Url, instanceUrl)) is not { } address)
        {
            return Decision<WireRequest>.Refuse(RejectReason.AddressRefused, "The instance address is missing or not allowed.");
        }

        var headers = new List<KeyValuePair<string, string>> { new("Idempotency-Key", delivery.DeliveryId) };
        if (authorization is not null)
        {
            headers.Add(new("Authorization", authorization));
        }

        // The checker refuses reserved names; stored settings that hold one all the same do not get it onto the wire (TH-17).
        foreach (var header in delivery.Headers.Where(header => !HeaderRules.IsReserved(header.Name)))
        {
            var value = header.Secret ? secrets.Open(header.Value, WebhookSecrets.Header(delivery.MethodId, header.Name)) : header.Value;
            headers.Add(new(header.Name, value));
        }

        if (!Sign(delivery, headers) || headers.Any(header => !HeaderRules.IsSafeValue(header.Value)))
        {
            return Decision<WireRequest>.Refuse(RejectReason.RequestNotBuilt, "The signature secret or a header value cannot be used.");
        }

        return Decision<WireRequest>.Accept(new WireRequest
        {
            Method = MethodOf(delivery.Settings.Method),
            Address = address,
            Headers = headers,
            ContentType = delivery.ContentType,
            Body = delivery.Body.AsMemory(),
            SendBy = delivery.SendBy,
            KeepHeaders = delivery.KeepExchange,
        });
    }

    private bool Sign(PreparedDelivery delivery, List<KeyValuePair<string, string>> headers)
    {
        if (string.IsNullOrEmpty(delivery.Settings.SealedSignatureSecret))
        {
            return true;
        }

        var secret = secrets.Open(delivery.Settings.SealedSignatureSecret, WebhookSecrets.Signature(delivery.MethodId));
        var signature = WebhookSignature.Headers(secret, delivery.DeliveryId, time.GetUtcNow(), delivery.Body.AsSpan());
        headers.AddRange(signature ?? []);
        return signature is not null;
    }

    /// <summary>An instance address is the buyer's text: https, or a target that the operator listed; connecting is guarded anyway (TH-16).</summary>
    private Uri? Address(string url, string? instanceUrl)
    {
        if (!UrlTemplate.IsInstance(url))
        {
            return UrlTemplate.TryParseHttp(url, out var address) ? address : null;
        }

        if (!UrlTemplate.TryParseHttp(instanceUrl, out var instance) || instance.Query.Length > 0 || instance.Fragment.Length > 0)
        {
            return null;
        }

        var secure = instance.Scheme == Uri.UriSchemeHttps || guard.IsListed(instance);
        var joined = instance.AbsoluteUri.TrimEnd('/') + url[UrlTemplate.InstanceUrl.Length..];
        return secure && UrlTemplate.TryParseHttp(joined, out var full) && full.Authority == instance.Authority ? full : null;
    }

    private string Password(PreparedDelivery delivery) =>
        secrets.Open(delivery.Settings.Authentication.SealedPassword ?? "", WebhookSecrets.Password(delivery.MethodId));

    private static HttpMethod MethodOf(WebhookMethod method) => method switch
    {
        WebhookMethod.Post => HttpMethod.Post,
        WebhookMethod.Put => HttpMethod.Put,
        WebhookMethod.Get => HttpMethod.Get,
    };
}
