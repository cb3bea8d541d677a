using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using LeadExec.Delivery.Auth;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using Microsoft.Extensions.Logging;

namespace LeadExec.Delivery;

/// <summary>
/// Webhooks over HTTP (DELV-52). Nothing here goes back to the caller's scheduler before its end: a grain that sends gets one turn for the
/// verdict, not one for every step of the exchange.
/// </summary>
internal sealed partial class HttpTransport(
    WireClient client, RequestFactory requests, TokenCache tokens, TimeProvider time, ILogger<HttpTransport> logger) : IDeliveryTransport
{
    // Settings are immutable and live as long as the catalog version that holds them.
    private readonly ConditionalWeakTable<WebhookSettings, CompiledWebhook> compiled = [];

    public Decision<PreparedDelivery> Prepare(DeliveryOrder order)
    {
        if (order.Account.OutboundStopped)
        {
            return Refuse(RejectReason.OutboundStopped, "Outgoing deliveries are stopped.");
        }

        if (order.Method.Webhook is not { } settings || !HeaderRules.IsDeliveryId(order.EffectiveDeliveryId))
        {
            return Refuse(RejectReason.RequestNotBuilt, "The method has no webhook settings, or the delivery id cannot be a header.");
        }

        var webhook = Compile(settings);
        var prepared = webhook.Accepted ? webhook.Value.Render(order) : Refuse(webhook.Reason, webhook.Detail!);
        return prepared.Accepted && prepared.Value.FixedAddress is null && !UrlTemplate.IsInstance(prepared.Value.Url) && !UrlTemplate.TryParseHttp(prepared.Value.Url, out _)
            ? Refuse(RejectReason.AddressRefused, "The address is not an absolute http or https address.")
            : prepared;
    }

    public async Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken)
    {
        var (trace, limit) = (new WireTrace(time), TimeSpan.FromSeconds(delivery.Settings.TimeoutSeconds));
        limit = budget < limit ? budget : limit;
        var webhook = Compile(delivery.Settings);
        if (limit <= TimeSpan.Zero || !webhook.Accepted)
        {
            return limit <= TimeSpan.Zero
                ? NotSent(RejectReason.DeadlineTooShort, "No time is left for a delivery.")
                : NotSent(webhook.Reason, webhook.Detail!);
        }

        using var deadline = new CancellationTokenSource(limit, time);
        using var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken) : null;
        var verdict = await SendAsync(new Sending(delivery, webhook.Value, trace, (linked ?? deadline).Token)).ConfigureAwait(false);
        DeliveryEnded(delivery.AttemptId, verdict.State, verdict.Reason, verdict.Exchange?.Status, verdict.Exchange?.Timings.TotalMs);
        return verdict;
    }

    private async Task<DeliveryVerdict> SendAsync(Sending sending)
    {
        try
        {
            return await AuthorizeAndSendAsync(sending).ConfigureAwait(false);
        }
        catch (CryptographicException)
        {
            return NotSent(RejectReason.RequestNotBuilt, "A stored secret cannot be opened.");
        }
        catch (OperationCanceledException)
        {
            // Only waiting for a token ends this way; the exchange itself turns it into a result.
            return NotSent(RejectReason.BuyerTimeout, "The time was over before a token came.");
        }
    }

    private async Task<DeliveryVerdict> AuthorizeAndSendAsync(Sending sending)
    {
        var authentication = sending.Delivery.Settings.Authentication;
        switch (authentication.Kind)
        {
            case AuthenticationKind.None or AuthenticationKind.Basic or AuthenticationKind.Bearer:
                return await SendOnceAsync(sending, requests.Authorization(sending.Delivery), null).ConfigureAwait(false);
            case AuthenticationKind.Digest:
                return await SendDigestAsync(sending).ConfigureAwait(false);
            case AuthenticationKind.OAuth2:
                return await SendWithTokenAsync(sending, authentication.OAuth).ConfigureAwait(false);
        }

        return NotSent(RejectReason.RequestNotBuilt, "The kind of authentication is unknown.");
    }

    private async Task<DeliveryVerdict> SendOnceAsync(Sending sending, string? authorization, string? instanceUrl)
    {
        var request = requests.Build(sending.Delivery, authorization, instanceUrl);
        if (!request.Accepted)
        {
            return NotSent(request.Reason, request.Detail!);
        }

        var result = await client.ExchangeAsync(request.Value, sending.Trace, sending.Deadline).ConfigureAwait(false);
        return Judge(sending, request.Value, result);
    }

    /// <summary>The first request was answered, by 401, before the second is made: the buyer has refused it, so nothing is sent twice.</summary>
    private async Task<DeliveryVerdict> SendDigestAsync(Sending sending)
    {
        var first = await SendOnceAsync(sending, null, null).ConfigureAwait(false);
        if (!IsUnauthorized(first) || requests.DigestAnswer(sending.Delivery, first.Exchange!) is not { } authorization)
        {
            return first;
        }

        return await SendOnceAsync(sending, authorization, null).ConfigureAwait(false);
    }

    private async Task<DeliveryVerdict> SendWithTokenAsync(Sending sending, OAuthSettings? settings)
    {
        if (settings is null)
        {
            return NotSent(RejectReason.RequestNotBuilt, "OAuth 2.0 has no settings.");
        }

        var method = sending.Delivery.MethodId;
        var grant = await tokens.GetAsync(method, settings, sending.Deadline).ConfigureAwait(false);
        var verdict = await SendOnceAsync(sending, grant).ConfigureAwait(false);
        if (!IsUnauthorized(verdict) || tokens.Renew(method, settings, grant.Generation, sending.Deadline) is not { } renewal)
        {
            return verdict;
        }

        var renewed = await RenewedAsync(renewal).ConfigureAwait(false);
        return renewed is null ? verdict : await SendOnceAsync(sending, renewed).ConfigureAwait(false);
    }

    // The buyer has answered; when no other token comes, that answer stands.
    private static async Task<TokenGrant?> RenewedAsync(Task<TokenGrant> renewal)
    {
        try
        {
            var grant = await renewal.ConfigureAwait(false);
            return grant.Token is null ? null : grant;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<DeliveryVerdict> SendOnceAsync(Sending sending, TokenGrant grant) =>
        grant.Token is { } token
            ? await SendOnceAsync(sending, $"Bearer {token}", grant.InstanceUrl).ConfigureAwait(false)
            : NotSent(grant.Reason, grant.Detail!);

    private static DeliveryVerdict Judge(Sending sending, WireRequest request, WireResult result)
    {
        var exchange = IsKept(sending.Delivery, result.Answer?.Status) ? Exchanges.Describe(sending.Delivery, request, result.Answer, sending.Trace) : null;
        if (result is { Failure: null, Answer: { } answer })
        {
            var judged = sending.Webhook.Judge.Judge(new BuyerAnswer
            {
                Status = answer.Status,
                Body = answer.Body,
                Charset = answer.Charset,
                Encoded = answer.Encoded,
                RetryAfter = answer.RetryAfter,
            });
            return judged with { Exchange = exchange };
        }

        return new DeliveryVerdict
        {
            State = result.Failure ?? AttemptState.Unknown,
            Reason = result.Reason,
            Detail = result.Detail,
            Exchange = exchange,
        };
    }

    // What a 401 says is needed to answer it.
    private static bool IsKept(PreparedDelivery delivery, int? status) => delivery.KeepExchange || status == 401;

    private static bool IsUnauthorized(DeliveryVerdict verdict) =>
        verdict.State is AttemptState.Failed or AttemptState.Rejected && verdict.Exchange?.Status == 401;

    private Decision<CompiledWebhook> Compile(WebhookSettings settings)
    {
        if (compiled.TryGetValue(settings, out var known))
        {
            return Decision<CompiledWebhook>.Accept(known);
        }

        var made = CompiledWebhook.Compile(settings);
        return made.Accepted ? Decision<CompiledWebhook>.Accept(compiled.GetValue(settings, _ => made.Value)) : made;
    }

    private static DeliveryVerdict NotSent(RejectReason reason, string detail) =>
        new() { State = AttemptState.NotSent, Reason = reason, Detail = detail };

    private static Decision<PreparedDelivery> Refuse(RejectReason reason, string detail) => Decision<PreparedDelivery>.Refuse(reason, detail);

    /// <summary>What one call of SendAsync works with.</summary>
    private sealed record Sending(PreparedDelivery Delivery, CompiledWebhook Webhook, WireTrace Trace, CancellationToken Deadline);
}
