using LeadExec.Api.Documents;
using LeadExec.Api.Intake;
using LeadExec.Api.Intake.Access;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Invoices;

/// <summary>
/// The public page of an invoice (ORD-28): what is to be paid, and a button to the provider's own page. The address is unguessable and
/// says nothing; the payment is written down before the provider is asked (FM-60) and believed only when the provider reports it.
/// </summary>
internal static class PayEndpoints
{
    private const string Route = PayAddress.Path + "/{token}";
    private const string Payer = "payer";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Route, ShowAsync).ExcludeFromDescription();
        endpoints.MapPost(Route, PayAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(string token, Guid? payment, [AsParameters] PayCall call)
    {
        if (!call.TryEnter(pays: false))
        {
            return TooMany(call.Context);
        }

        if (await call.Invoices.FindByLinkAsync(token, call.Aborted) is not { } found)
        {
            return NotFound(call.Context);
        }

        // Nothing is believed because a browser came back; the provider is asked.
        var back = payment is { } id && await call.IsOfAsync(id, found);
        if (back)
        {
            await call.Pages!.CameBackAsync(new PaymentId(payment!.Value), call.Aborted);
        }

        return Html(call.Context, PayPage.Of(found, back && found.Balance > Money.Zero ? "Thank you. Your payment is shown here as soon as the payment provider confirms it." : null));
    }

    private static async Task<IResult> PayAsync(string token, [AsParameters] PayCall call)
    {
        if (!call.TryEnter(pays: true))
        {
            return TooMany(call.Context);
        }

        if (await call.Invoices.FindByLinkAsync(token, call.Aborted) is not { } found)
        {
            return NotFound(call.Context);
        }

        if (!InvoiceTransitions.Apply(found.Status, found.Paid, InvoiceEvent.PaymentBegun).Accepted)
        {
            return Html(call.Context, PayPage.Of(found, null), StatusCodes.Status409Conflict);
        }

        var opened = call.Pages is null ? null : await call.Pages.StartPaymentAsync(Payment(found, token, call), call.Aborted);
        return opened switch
        {
            { Outcome: GatewayOutcome.Succeeded, Address: { } address, Token: { } secret } => Html(call.Context, PayPage.Onward(address, secret)),
            { Outcome: GatewayOutcome.Succeeded, Address: { } address } => See(call.Context, address),
            { Code: HostedPageReply.PaidBefore } => Html(call.Context, PayPage.Of(await call.Invoices.FindByLinkAsync(token, call.Aborted) ?? found, null), StatusCodes.Status409Conflict),
            _ => Html(call.Context, PayPage.Of(found, "It cannot be paid online right now. Please try again later, or pay in another way."), StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static NewHostedPayment Payment(InvoiceDetails found, string token, PayCall call)
    {
        var payment = Guid.CreateVersion7(call.Time.GetUtcNow());
        var page = PayAddress.Of(call.Intake.Value.PublicUrl, call.Context.Request, token);
        return new NewHostedPayment
        {
            Id = new PaymentId(payment),
            ClientId = found.Invoice.ClientId,
            Amount = found.Balance,
            Target = PaymentTarget.Invoice,
            InvoiceId = found.Invoice.Id.Value,
            Title = $"Invoice {InvoiceDocument.NameOf(found)}",
            ReturnUrl = new Uri($"{page.AbsoluteUri}?payment={payment:D}"),
            CancelUrl = page,
            Actor = Payer,
        };
    }

    private static IResult See(HttpContext context, Uri address)
    {
        context.Response.Headers.Location = address.AbsoluteUri;
        return Html(context, PayPage.Saying("Payment", "You are being taken to the page of the payment provider."), StatusCodes.Status303SeeOther);
    }

    private static IResult NotFound(HttpContext context) =>
        Html(context, PayPage.Saying("Not found", "There is no invoice here. Please check the address, or ask for a new one."), StatusCodes.Status404NotFound);

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Html(context, PayPage.Saying("Too many tries", "Please wait a minute and try again."), StatusCodes.Status429TooManyRequests);
    }

    private static IResult Html(HttpContext context, string html, int status = StatusCodes.Status200OK)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PayPage.Policy;
        headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>What the pages need.</summary>
    internal sealed record PayCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required IInvoiceStore Invoices { get; init; }

        [FromServices]
        public required IPaymentStore Payments { get; init; }

        /// <summary>Null where no payments are taken.</summary>
        [FromServices]
        public IHostedPages? Pages { get; init; }

        [FromServices]
        public required PayGate Gate { get; init; }

        [FromServices]
        public required ClientAddress Addresses { get; init; }

        [FromServices]
        public required IOptions<IntakeOptions> Intake { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;

        public bool TryEnter(bool pays) => Gate.TryEnter(Addresses.Of(Context), pays);

        /// <summary>Whether it is a payment of that invoice.</summary>
        public async Task<bool> IsOfAsync(Guid payment, InvoiceDetails found) =>
            Pages is not null && (await Payments.FindAsync(new PaymentId(payment), Aborted))?.InvoiceId == found.Invoice.Id.Value;
    }
}
