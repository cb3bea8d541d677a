using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// The ping receivers (RCV-04, RCV-05): JSON or a form in, JSON out. Identified and authenticated like a lead's post at the address
/// of the same version. A ping that was evaluated answers 200, yes or no.
/// </summary>
internal sealed class PingReceiver(IntakeServices services, PingSubmitter submitter, PingRateLimiter limits, PingRatioWatch ratios, IOptions<IntakeOptions> options)
{
    private const AnswerDialect Dialect = AnswerDialect.Ping;

    // A source may say that it waits longer than any campaign lets it; the campaign caps it.
    private const int LongestTimeoutMs = 120_000;
    private readonly SubmissionReader reader = new(IntakeServices.LimitsOf(options.Value, leads: 1));

    /// <param name="context">The request.</param>
    /// <param name="keyed">An access key or token is needed, whatever the campaign says (V2).</param>
    public Task HandleAsync(HttpContext context, bool keyed) => services.Guard.RunAsync(context, Dialect, () => ReceiveAsync(context, keyed));

    private async Task<ReceiverAnswer> ReceiveAsync(HttpContext context, bool keyed)
    {
        var receivedAt = services.Clock.GetUtcNow();
        if ((context.Request.ContentType ?? "").Contains("xml", StringComparison.OrdinalIgnoreCase))
        {
            return services.Refuser.Refuse(Dialect, RejectReason.UnsupportedMediaType, "A ping is sent as JSON or as a form. XML is taken for leads only.");
        }

        var read = await reader.ReadAsync(context.Request, context.RequestAborted);
        if (!read.Accepted)
        {
            return services.Refuser.Refuse(Dialect, read.Reason, read.Reason == RejectReason.UnsupportedMediaType ? "Send a form or JSON with its content type, in UTF-8." : read.Detail);
        }

        var post = PingPost.Read(read.Value, context.Request.Query);
        return post.Accepted
            ? await SubmitAsync(context, post.Value, keyed, receivedAt)
            : services.Refuser.Refuse(Dialect, RejectReason.UnreadableBody, post.Detail);
    }

    private async Task<ReceiverAnswer> SubmitAsync(HttpContext context, PingPost post, bool keyed, DateTimeOffset receivedAt)
    {
        var claim = new PostClaim
        {
            Receiver = keyed ? "ping2" : "ping1",
            SourceId = post.SourceId,
            LeadTypeId = post.LeadTypeId,
            CampaignId = post.CampaignId,
            Password = post.Password,
            Credential = PostedCredential.Of(context.Request.Headers),
            CredentialRequired = keyed,
            Address = services.Addresses.Of(context),
            IsPing = true,
        };
        var admitted = await services.Access.AdmitAsync(claim, context.RequestAborted);
        if (!admitted.Accepted)
        {
            return services.Refuser.RefuseWithTrace(Dialect, claim, services.Refuser.NewRefusal(admitted.Reason));
        }

        if (await TooManyAsync(admitted.Value) is { } tooMany)
        {
            return tooMany;
        }

        var properties = new PropertyReader();
        var timeout = properties.Number("timeoutMs", post.TimeoutMs, PingOptions.ShortestDeadlineMs, LongestTimeoutMs);
        var test = properties.Flag("test", post.Test);
        if (!properties.Errors.IsEmpty)
        {
            return services.Refuser.RefuseWithTrace(Dialect, claim, services.Refuser.NewRefusal(RejectReason.DataErrors) with { Errors = properties.Errors });
        }

        return Answer(await submitter.SubmitAsync(admitted.Value, post.Fields, receivedAt, timeout, test), test);
    }

    private async Task<ReceiverAnswer?> TooManyAsync(AdmittedPost admitted)
    {
        var (reason, wait) = services.Rates.Take(admitted.Source, leads: 1) is { } seconds ? (RejectReason.RateLimited, seconds)
            : ratios.Declines(admitted.Campaign) ? (RejectReason.PingPostsTooFew, PingRatioWatch.RetryAfterSeconds)
            : await limits.TakeAsync(admitted.Campaign) is { } later ? (RejectReason.PingOverLimit, later)
            : (RejectReason.None, 0);
        return reason == RejectReason.None ? null : services.Refuser.Refuse(Dialect, reason, retryAfterSeconds: wait);
    }

    private ReceiverAnswer Answer(PingReply reply, bool test)
    {
        if (reply.Reason != RejectReason.None && AnswerCodes.Of(reply.Reason).HttpStatus == StatusCodes.Status503ServiceUnavailable)
        {
            return services.Refuser.Unavailable(Dialect);
        }

        var answer = reply.Accepted ? new PingAnswer { PingId = reply.PingId, Accepted = true } : PingAnswer.Declined(reply.PingId, reply.Reason, reply.Message);
        return new ReceiverAnswer((answer with
        {
            Errors = [.. reply.Errors.Select(error => new FieldError(error.Field, error.Code, error.Message))],
            Price = reply.Accepted ? Money.FromCents(reply.PriceCents) : null,
            OrderId = reply.OrderId,
            ExpiresAt = reply.ExpiresAt,
            Bids = [.. reply.Bids.Select(bid => (bid.BidId, Money.FromCents(bid.PriceCents)))],
            Test = test,
        }).ToJson(StatusCodes.Status200OK));
    }
}
