using System.Buffers;
using LeadExec.Api.Intake;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Payments;

/// <summary>
/// Notices of the payment providers (FM-62, TH-33): the signature over the raw bytes proves them, nothing else is asked. A notice is
/// stored once and answered; what it tells of is asked of the provider afterwards.
/// </summary>
internal static class PaymentWebhook
{
    public const string Path = "/api/webhooks/payments/{provider}";

    /// <summary>Longer notices are refused unread.</summary>
    internal const int LongestBody = 262_144;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync).AllowAnonymous().DisableAntiforgery()
        .WithMetadata(new BodyLimit(LongestBody + 1)).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(string provider, HttpContext context, [FromServices] IPaymentGateways gateways, [FromServices] IGatewayEvents events, TimeProvider time)
    {
        if (Read(provider) is not { } kind || gateways.Of(kind) is not { } gateway)
        {
            return TypedResults.NotFound();
        }

        if (await BodyAsync(context) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var signature = context.Request.Headers[gateway.SignatureHeader];
        var notice = new GatewayNotice { Body = body, Signature = signature.Count == 1 ? signature[0] : null, ReceivedAt = time.GetUtcNow() };
        if (gateway.ReadEvent(notice) is not { Status: GatewayEventStatus.Verified, Event: { } told })
        {
            return TypedResults.BadRequest();
        }

        await events.AddAsync(kind, told, context.RequestAborted);
        return TypedResults.Ok();
    }

    private static PaymentProvider? Read(string word) => word switch
    {
        "stripe" => PaymentProvider.Stripe,
        "authorize-net" => PaymentProvider.AuthorizeNet,
        _ => null,
    };

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LongestBody)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(LongestBody + 1);
        try
        {
            var length = 0;
            int read;
            while (length <= LongestBody && (read = await context.Request.Body.ReadAsync(buffer.AsMemory(length, LongestBody + 1 - length), context.RequestAborted)) > 0)
            {
                length += read;
            }

            return length > LongestBody ? null : buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
