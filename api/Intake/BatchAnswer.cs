using LeadExec.Api.Intake.Refusals;
using LeadExec.Domain.Intake;
using LeadExec.Grains.Interfaces.Leads;

namespace LeadExec.Api.Intake;

/// <summary>
/// Puts the answers of a batch's leads into one (E-17): <c>{"leads":[...]}</c> or <c>&lt;Leads&gt;...&lt;/Leads&gt;</c>, stored bytes as they are.
/// The worst lead decides the status: 422 key reused, 503 something was not stored, 202 something still runs, else 200. Posting the
/// same batch again is always safe: what was processed is replayed.
/// </summary>
internal static class BatchAnswer
{
    public static ReceiverAnswer Of(AnswerDialect dialect, IReadOnlyList<LeadReply> replies, Refuser refuser)
    {
        if (replies.Any(reply => reply.Status == LeadReplyStatus.KeyReused))
        {
            return refuser.KeyReused(dialect);
        }

        var answers = replies.Select(reply => AnswerOf(dialect, reply, refuser)).ToArray();
        var worst = answers.MaxBy(answer => Rank(answer.Rendered.HttpStatus))!;
        return new ReceiverAnswer(Wrap(dialect, worst.Rendered, answers))
        {
            RetryAfterSeconds = worst.RetryAfterSeconds,
            Replayed = replies.All(reply => reply.Status == LeadReplyStatus.Replayed),
        };
    }

    private static int Rank(int httpStatus) => httpStatus switch
    {
        StatusCodes.Status503ServiceUnavailable => 2,
        StatusCodes.Status202Accepted => 1,
        _ => 0,
    };

    private static ReceiverAnswer AnswerOf(AnswerDialect dialect, LeadReply reply, Refuser refuser) => reply.Status switch
    {
        LeadReplyStatus.Final or LeadReplyStatus.Replayed => new ReceiverAnswer(new RenderedAnswer(reply.HttpStatus, reply.MediaType ?? "text/plain", reply.Body)),
        LeadReplyStatus.Running => refuser.Running(dialect, reply.LeadId),
        LeadReplyStatus.KeyReused => refuser.KeyReused(dialect),
        LeadReplyStatus.Unavailable or LeadReplyStatus.NotFound => refuser.Unavailable(dialect),
    };

    private static RenderedAnswer Wrap(AnswerDialect dialect, RenderedAnswer shape, ReceiverAnswer[] answers)
    {
        var isXml = dialect == AnswerDialect.V2Xml;
        var body = new List<byte>();
        body.AddRange(isXml ? "<?xml version=\"1.0\" encoding=\"utf-8\"?><Leads>"u8 : "{\"leads\":["u8);
        for (var at = 0; at < answers.Length; at++)
        {
            body.AddRange(at > 0 && !isXml ? ","u8 : ""u8);
            body.AddRange(answers[at].Rendered.Body.AsSpan());
        }

        body.AddRange(isXml ? "</Leads>"u8 : "]}"u8);
        return shape with { Body = [.. body] };
    }
}
