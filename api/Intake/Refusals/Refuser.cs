using System.Diagnostics;
using LeadExec.Api.Intake.Access;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Refusals;

/// <summary>Answers posts that become no lead, and leaves their trace where E-20 asks for one.</summary>
internal sealed class Refuser(RefusedPostQueue log, IOptions<IntakeOptions> options, TimeProvider clock)
{
    /// <summary>A refusal without a trace: the body, the rate, or our own trouble.</summary>
    public ReceiverAnswer Refuse(AnswerDialect dialect, RejectReason reason, string? message = null, int? retryAfterSeconds = null)
    {
        var refusal = new PostRefusal { PostId = Guid.CreateVersion7(clock.GetUtcNow()), Reason = reason, Message = message, RetryAfterSeconds = retryAfterSeconds };
        return new ReceiverAnswer(AnswerRenderer.Render(dialect, refusal))
        {
            RetryAfterSeconds = retryAfterSeconds,
            CloseConnection = reason == RejectReason.BodyTooLarge,
        };
    }

    /// <summary>A refusal that administrators find in the log of refused posts.</summary>
    public ReceiverAnswer RefuseWithTrace(AnswerDialect dialect, PostClaim claim, PostRefusal refusal)
    {
        log.Add(new RefusedPost
        {
            At = clock.GetUtcNow(),
            RemoteAddress = claim.Address?.ToString(),
            Receiver = claim.Receiver,
            LeadSourceId = PostIds.Number(claim.SourceId),
            LeadTypeId = PostIds.Number(claim.LeadTypeId),
            CampaignId = PostIds.Number(claim.CampaignId),
            Reason = refusal.Reason,
            Detail = AnswerCodes.Of(refusal.Reason).Text,
            TraceId = Activity.Current?.TraceId.ToHexString(),
        });
        return new ReceiverAnswer(AnswerRenderer.Render(dialect, refusal));
    }

    public PostRefusal NewRefusal(RejectReason reason) => new() { PostId = Guid.CreateVersion7(clock.GetUtcNow()), Reason = reason };

    /// <summary>Nothing was stored, as far as we know: 503, to be posted again (FM-13, FM-14).</summary>
    public ReceiverAnswer Unavailable(AnswerDialect dialect) =>
        Refuse(dialect, RejectReason.StorageUnavailable, retryAfterSeconds: options.Value.UnavailableRetryAfterSeconds);

    public ReceiverAnswer Running(AnswerDialect dialect, Guid leadId) =>
        new(AnswerRenderer.RenderRunning(dialect, new LeadId(leadId))) { RetryAfterSeconds = options.Value.RunningRetryAfterSeconds };

    public ReceiverAnswer KeyReused(AnswerDialect dialect) => new(AnswerRenderer.RenderKeyReused(dialect, Guid.CreateVersion7(clock.GetUtcNow())));
}
