using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Payments;

/// <summary>Refunds of payments, over the provider or by hand.</summary>
internal static class RefundEndpoints
{
    private const string Tag = "Payments";
    private const int LongestNote = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/payments/{id:guid}/refunds").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListAsync).Describe("listRefunds", Tag, "Refunds of a payment, newest first", 401, 403, 404);
        group.MapPost("", RefundAsync).WithExample(new CardBodies.RefundBody { Id = Guid.Empty, Amount = Money.FromCents(5_000), Note = "Goodwill" })
            .Describe("refundPayment", Tag, "Gives back all or a part of a payment, a card payment over its provider; the same refund again changes nothing", 400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<CardBodies.Refunds>, ProblemHttpResult>> ListAsync(Guid id, HttpContext context, IRefundStore refunds, IPaymentStore payments) =>
        await payments.FindAsync(new PaymentId(id), context.RequestAborted) is null
            ? Problems.NotFound()
            : TypedResults.Ok(new CardBodies.Refunds([.. (await refunds.ListAsync(new PaymentId(id), context.RequestAborted)).Select(Show)]));

    private static async Task<Results<Ok<CardBodies.Refund>, ProblemHttpResult>> RefundAsync(Guid id, CardBodies.RefundBody body, HttpContext context, IRefundStore refunds)
    {
        if (body.Id == Guid.Empty || body.Amount <= Money.Zero || body.Note?.Length > LongestNote)
        {
            return body.Id == Guid.Empty ? Problems.Invalid("/id", "Not empty.")
                : body.Amount <= Money.Zero ? Problems.Invalid("/amount", "Above zero.")
                : Problems.Invalid("/note", $"At most {LongestNote} characters.");
        }

        var request = new RefundRequest
        {
            Id = new RefundId(body.Id),
            PaymentId = new PaymentId(id),
            Amount = body.Amount,
            ByHand = body.ByHand,
            Note = body.Note,
            Actor = context.User.Actor(),
        };
        return await refunds.RequestAsync(request, context.RequestAborted) switch
        {
            { Refund: { } refund } => TypedResults.Ok(Show(refund)),
            { Status: PaymentReplyStatus.NotFound } => Problems.NotFound(),
            var refused => Problems.Of(StatusCodes.Status409Conflict, "refundRefused", "Nothing was given back.", refused.Why),
        };
    }

    private static CardBodies.Refund Show(RefundRecord refund) => new()
    {
        Id = refund.Id.Value,
        State = refund.State,
        Amount = refund.Amount,
        Provider = refund.Provider,
        Why = refund.DeclineWords,
        Note = refund.Note,
        Actor = refund.Actor,
        CreatedAt = refund.CreatedAt,
        SettledAt = refund.SettledAt,
    };
}
