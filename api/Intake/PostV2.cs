using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake;

/// <summary>The V2 receiver: a batch of leads in JSON or XML, with an access key or token (field.md 1.3, E-17, E-19).</summary>
internal sealed class PostV2(
    IntakeServices services,
    LeadSubmitter submitter,
    IOptions<IntakeOptions> options)
{
    private readonly SubmissionReader reader = new(IntakeServices.LimitsOf(options.Value, options.Value.MaximumLeadsPerPost));

    public Task HandleAsync(HttpContext context)
    {
        var isXml = (context.Request.ContentType ?? "").Contains("xml", StringComparison.OrdinalIgnoreCase);
        var dialect = isXml ? AnswerDialect.V2Xml : AnswerDialect.V2Json;
        return services.Guard.RunAsync(context, dialect, () => ReceiveAsync(context, dialect));
    }

    private async Task<ReceiverAnswer> ReceiveAsync(HttpContext context, AnswerDialect dialect)
    {
        var receivedAt = services.Clock.GetUtcNow();
        if (context.Request.HasFormContentType)
        {
            return services.Refuser.Refuse(dialect, RejectReason.UnsupportedMediaType, "Send JSON or XML.");
        }

        var read = await reader.ReadAsync(context.Request, context.RequestAborted);
        if (!read.Accepted)
        {
            return services.Refuser.Refuse(dialect, read.Reason, read.Detail);
        }

        var post = V2Post.Read(read.Value, options.Value);
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
        return await SubmitAsync(context, post.Value, about);
    }

    private async Task<ReceiverAnswer> SubmitAsync(HttpContext context, V2Post post, PostContext about)
    {
        var claim = new PostClaim
        {
            Receiver = "v2",
            SourceId = post.SourceId,
            LeadTypeId = post.LeadTypeId,
            CampaignId = post.CampaignId,
            Credential = PostedCredential.Of(context.Request.Headers),
            CredentialRequired = true,
            Address = services.Addresses.Of(context),
        };
        var admitted = await services.Access.AdmitAsync(claim, context.RequestAborted);
        if (!admitted.Accepted)
        {
            return services.Refuser.RefuseWithTrace(about.Dialect, claim, services.Refuser.NewRefusal(admitted.Reason));
        }

        if (services.Rates.Take(admitted.Value.Source, post.LeadCount) is { } seconds)
        {
            return services.Refuser.Refuse(about.Dialect, RejectReason.RateLimited, retryAfterSeconds: seconds);
        }

        if (services.WhyNotQueued(about.Dialect, admitted.Value.Campaign) is { } full)
        {
            return full;
        }

        var properties = new PropertyReader();
        var leads = post.ToLeads(properties);
        if (!properties.Errors.IsEmpty)
        {
            var refusal = services.Refuser.NewRefusal(RejectReason.DataErrors) with { Errors = properties.Errors };
            return services.Refuser.RefuseWithTrace(about.Dialect, claim, refusal);
        }

        return BatchAnswer.Of(about.Dialect, await submitter.SubmitAllAsync(admitted.Value, leads, about), services.Refuser);
    }
}
