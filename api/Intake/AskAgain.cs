using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;

namespace LeadExec.Api.Intake;

/// <summary>
/// A source asks again for an answer, by lead id or by its own reference, with its access key (decision 5). Another source's lead, an
/// unknown lead and a lead without answer to this key look alike: 404.
/// </summary>
internal sealed class AskAgain(IntakeServices services, ISourceAnswers answers)
{
    private const int MaximumReferenceLength = 200;

    public Task ByIdAsync(HttpContext context, Guid leadId) =>
        AnswerAsync(context, source => answers.FindAsync(source.Id, new LeadId(leadId), context.RequestAborted));

    public Task ByReferenceAsync(HttpContext context, string? reference) =>
        AnswerAsync(context, async source => reference is { Length: > 0 and <= MaximumReferenceLength }
            ? await answers.FindByReferenceAsync(source.Id, reference.Trim(), context.RequestAborted)
            : null);

    private Task AnswerAsync(HttpContext context, Func<LeadSource, Task<SourceAnswer?>> find) =>
        services.Guard.RunAsync(context, AnswerDialect.V2Json, async () =>
        {
            var source = services.Access.FindByKey(PostedCredential.Of(context.Request.Headers));
            if (source is null)
            {
                return services.Refuser.Refuse(AnswerDialect.V2Json, RejectReason.Unauthorized);
            }

            if (!IpRuleSet.Of(source.IpRules).Allows(services.Addresses.Of(context)))
            {
                return services.Refuser.Refuse(AnswerDialect.V2Json, RejectReason.IpDenied);
            }

            if (services.Rates.Take(source, leads: 1) is { } seconds)
            {
                return services.Refuser.Refuse(AnswerDialect.V2Json, RejectReason.RateLimited, retryAfterSeconds: seconds);
            }

            return Told(await find(source));
        });

    private ReceiverAnswer Told(SourceAnswer? found)
    {
        if (found is null)
        {
            return new ReceiverAnswer(AnswerRenderer.RenderNotFound(Guid.CreateVersion7(services.Clock.GetUtcNow())));
        }

        return found.Answer is { } answer
            ? new ReceiverAnswer(new RenderedAnswer(answer.Status, answer.MediaType, answer.Body)) { Replayed = true }
            : services.Refuser.Running(AnswerDialect.V2Json, found.LeadId.Value);
    }
}
