using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>
/// The answers of the receivers in all four dialects: V1 as decision 2 and field.md 1.2 spell it, V2 as E-17. A processed lead
/// always answers 200; so does a V1 refusal, except for the statuses that E-17 names (400, 401, 403, 413, 415, 429, 503), because
/// V1 posters read the body and many treat any other status as a dead receiver.
/// </summary>
public sealed class AnswerRenderer : IAnswerRenderer
{
    private const int Ok = 200;

    public RenderedAnswer Render(AnswerDialect dialect, IntakeResult result) => dialect switch
    {
        AnswerDialect.V1Xml => V1Answer.Xml(Ok, V1Answer.Of(result)),
        AnswerDialect.V1Json => V1Answer.Json(Ok, V1Answer.Of(result)),
        AnswerDialect.V2Json or AnswerDialect.Ping => V2Answer.Json(Ok, V2Answer.Of(result)),
        AnswerDialect.V2Xml => V2Answer.Xml(Ok, V2Answer.Of(result)),
    };

    /// <summary>The answer to a post that left no lead.</summary>
    public static RenderedAnswer Render(AnswerDialect dialect, PostRefusal refusal)
    {
        var code = AnswerCodes.Of(refusal.Reason);
        return dialect switch
        {
            AnswerDialect.V1Xml => V1Answer.Xml(V1Status(code), V1Answer.Of(refusal)),
            AnswerDialect.V1Json => V1Answer.Json(V1Status(code), V1Answer.Of(refusal)),
            AnswerDialect.V2Json => V2Answer.Json(code.HttpStatus, V2Answer.Of(refusal)),
            AnswerDialect.V2Xml => V2Answer.Xml(code.HttpStatus, V2Answer.Of(refusal)),
            AnswerDialect.Ping => PingAnswer.Of(refusal).ToJson(code.HttpStatus),
        };
    }

    /// <summary>
    /// The answer while a stored lead is still worked on (decision 1): 202 in V2, 503 in V1. The V1 body leaves out isValidPost and
    /// ResponseType on purpose, so that nobody reads a verdict that has not fallen.
    /// </summary>
    public static RenderedAnswer RenderRunning(AnswerDialect dialect, LeadId leadId) => dialect switch
    {
        AnswerDialect.V1Xml => V1Answer.Xml(503, V1Answer.Running(leadId)),
        AnswerDialect.V1Json => V1Answer.Json(503, V1Answer.Running(leadId)),
        AnswerDialect.V2Json or AnswerDialect.Ping => V2Answer.Json(202, V2Answer.Running(leadId)),
        AnswerDialect.V2Xml => V2Answer.Xml(202, V2Answer.Running(leadId)),
    };

    /// <summary>The answer to an idempotency key that came with another body before: 422, nothing was processed (FM-36).</summary>
    public static RenderedAnswer RenderKeyReused(AnswerDialect dialect, Guid postId) => dialect switch
    {
        AnswerDialect.V1Xml => V1Answer.Xml(422, V1Answer.KeyReused(postId)),
        AnswerDialect.V1Json => V1Answer.Json(422, V1Answer.KeyReused(postId)),
        AnswerDialect.V2Json or AnswerDialect.Ping => V2Answer.Json(422, V2Answer.KeyReused(postId)),
        AnswerDialect.V2Xml => V2Answer.Xml(422, V2Answer.KeyReused(postId)),
    };

    /// <summary>The V2 answer to a question about a lead that this source does not have (decision 5).</summary>
    public static RenderedAnswer RenderNotFound(Guid postId) => V2Answer.Json(404, V2Answer.NotFound(postId));

    private static int V1Status(AnswerCode code)
    {
        var readInTheBody = code.Reason is RejectReason.MissingSystem or RejectReason.MissingSource or RejectReason.MissingLeadType
            or RejectReason.UnknownCampaign or RejectReason.DataErrors;
        return readInTheBody ? Ok : code.HttpStatus;
    }
}
