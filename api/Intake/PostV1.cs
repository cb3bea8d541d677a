using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake;

/// <summary>The V1 receiver: read, identify, admit, submit, reply (RCV-01 to RCV-03, decisions 1 and 2).</summary>
internal sealed class PostV1(
    IntakeServices services,
    LeadSubmitter submitter,
    IOptions<IntakeOptions> options)
{
    private readonly SubmissionReader reader = new(IntakeServices.LimitsOf(options.Value, leads: 1));

    public Task HandleAsync(HttpContext context, V1Route route)
    {
        var dialect = DialectOf(context.Request, route);
        return services.Guard.RunAsync(context, dialect, () => ReceiveAsync(context, route, dialect));
    }

    // Decision 2: XML, unless the path or the request says JSON. AutoRedirect falls back to XML.
    private static AnswerDialect DialectOf(HttpRequest request, V1Route route)
    {
        var json = route == V1Route.AsyncJson || (route == V1Route.General && request.HasJsonContentType());
        return json ? AnswerDialect.V1Json : AnswerDialect.V1Xml;
    }

    private async Task<ReceiverAnswer> ReceiveAsync(HttpContext context, V1Route route, AnswerDialect dialect)
    {
        var receivedAt = services.Clock.GetUtcNow();
        var read = await reader.ReadAsync(context.Request, context.RequestAborted);
        if (!read.Accepted)
        {
            return services.Refuser.Refuse(dialect, read.Reason, read.Detail);
        }

        var post = V1Post.Read(read.Value, context.Request.Query);
        var key = IdempotencyKey.Read(context.Request.Headers);
        if (!post.Accepted || !key.Accepted)
        {
            return services.Refuser.Refuse(dialect, RejectReason.UnreadableBody, post.Detail ?? key.Detail);
        }

        var about = new PostContext
        {
            Dialect = dialect,
            ReceivedAt = receivedAt,
            IdempotencyKey = key.Value.Length == 0 ? null : key.Value,
            RemoteAddress = services.Addresses.Of(context)?.ToString(),
        };
        return await SubmitAsync(context, route, post.Value, about);
    }

    private async Task<ReceiverAnswer> SubmitAsync(HttpContext context, V1Route route, V1Post post, PostContext about)
    {
        var claim = new PostClaim
        {
            Receiver = "v1",
            SourceId = post.SourceId,
            LeadTypeId = post.LeadTypeId,
            CampaignId = post.CampaignId,
            Password = post.Password,
            Credential = PostedCredential.Of(context.Request.Headers),
            Address = services.Addresses.Of(context),
        };
        var admitted = await services.Access.AdmitAsync(claim, context.RequestAborted);
        if (!admitted.Accepted)
        {
            return services.Refuser.RefuseWithTrace(about.Dialect, claim, services.Refuser.NewRefusal(admitted.Reason));
        }

        if (services.Rates.Take(admitted.Value.Source, leads: 1) is { } seconds)
        {
            return services.Refuser.Refuse(about.Dialect, RejectReason.RateLimited, retryAfterSeconds: seconds);
        }

        if (services.WhyNotQueued(about.Dialect, admitted.Value.Campaign) is { } full)
        {
            return full;
        }

        var properties = new PropertyReader();
        var lead = post.ToLead(properties);
        if (!properties.Errors.IsEmpty)
        {
            var refusal = services.Refuser.NewRefusal(RejectReason.DataErrors) with { Errors = properties.Errors };
            return services.Refuser.RefuseWithTrace(about.Dialect, claim, refusal);
        }

        var answer = AnswerOf(about.Dialect, await submitter.SubmitOneAsync(admitted.Value, lead, about));
        return route == V1Route.AutoRedirect ? AutoRedirect.Of(answer, post) : answer;
    }

    private ReceiverAnswer AnswerOf(AnswerDialect dialect, LeadReply reply) => reply.Status switch
    {
        LeadReplyStatus.Final or LeadReplyStatus.Replayed =>
            new ReceiverAnswer(new RenderedAnswer(reply.HttpStatus, reply.MediaType ?? "text/plain", reply.Body)) { Replayed = reply.Status == LeadReplyStatus.Replayed },
        LeadReplyStatus.Running => services.Refuser.Running(dialect, reply.LeadId),
        LeadReplyStatus.KeyReused => services.Refuser.KeyReused(dialect),
        LeadReplyStatus.Unavailable or LeadReplyStatus.NotFound => services.Refuser.Unavailable(dialect),
    };
}
