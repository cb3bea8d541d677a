using System.Text.Json;
using LeadExec.Ports.Outbound;

namespace LeadExec.Payments.Stripe;

/// <summary>Stripe's HTTP conventions: bearer key, pinned version, form bodies, an idempotency key on every POST.</summary>
internal sealed class StripeWire(StripeAccount account, ProviderCalls calls)
{
    /// <summary>The version that requests and answers are written for; contract tests hold the requests against its specification.</summary>
    public const string Version = "2023-08-16";

    /// <param name="path">Without numbers of objects where it is logged: "/v1/refunds".</param>
    /// <param name="form">The parameters.</param>
    /// <param name="key">Idempotency key.</param>
    /// <param name="cancellationToken">Counts as time over.</param>
    /// <param name="name">How the log names it where the path has a number in it.</param>
    public Task<StripeAnswer> PostAsync(string path, StripeForm form, string key, CancellationToken cancellationToken, string? name = null) =>
        SendAsync(
            "POST " + (name ?? path),
            new OutboundRequest
            {
                Method = "POST",
                Address = Address(path),
                Headers = [.. Headers(), new("Idempotency-Key", key)],
                ContentType = "application/x-www-form-urlencoded",
                Body = form.ToBytes(),
                Timeout = TimeSpan.Zero,
            },
            cancellationToken);

    /// <param name="path">The collection: "/v1/refunds".</param>
    /// <param name="id">The object in it; null lists the collection.</param>
    /// <param name="query">The parameters.</param>
    /// <param name="cancellationToken">Counts as time over.</param>
    public Task<StripeAnswer> GetAsync(string path, string? id, StripeForm query, CancellationToken cancellationToken)
    {
        var whole = id is null ? path : $"{path}/{Uri.EscapeDataString(id)}";
        var address = Address(query.Fields.Count == 0 ? whole : $"{whole}?{query}");
        return SendAsync("GET " + path, new OutboundRequest { Method = "GET", Address = address, Headers = Headers(), Timeout = TimeSpan.Zero }, cancellationToken);
    }

    private async Task<StripeAnswer> SendAsync(string operation, OutboundRequest request, CancellationToken cancellationToken)
    {
        var answer = await calls.SendAsync("stripe " + operation, request, cancellationToken);
        return new StripeAnswer
        {
            Fate = answer.Fate,
            Status = answer.Status,
            Json = JsonReading.Parse(answer.Body) ?? default(JsonElement),
            RetryAfter = answer.RetryAfter,
        };
    }

    private KeyValuePair<string, string>[] Headers() => [new("Authorization", "Bearer " + account.SecretKey), new("Stripe-Version", Version)];

    private Uri Address(string path) => new(account.BaseAddress.AbsoluteUri.TrimEnd('/') + path);
}
