using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Operations;

/// <summary>E-mail that waits, went out or failed, for the people who look after it (FM-67, FM-72).</summary>
internal static class MailEndpoints
{
    private const int DefaultLimit = 50;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/mail").RequireAuthorization(Policies.Staff);
        group.MapGet("", ListAsync).Describe("listMail", "Operations", "E-mail that waits, was sent or failed, newest first", 400, 401, 403);
        group.MapPost("/{id:guid}/send", SendAsync).Describe("sendMailAgain", "Operations", "Sends a failed e-mail again, as the same message", 401, 403, 404);
    }

    private static async Task<Results<Ok<MailPage>, ProblemHttpResult>> ListAsync(string? state, int? limit, string? cursor, IMailLog mail, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > IMailLog.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IMailLog.MaximumLimit}.");
        }

        if (!TryRead(state, out var chosen))
        {
            return Problems.Invalid("?state", "waiting, sent or failed.");
        }

        if (!PageCursor.TryRead(cursor, out var after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var page = await mail.ListAsync(chosen, after, limit ?? DefaultLimit, cancellationToken);
        return TypedResults.Ok(new MailPage([.. page.Items.Select(Show)], PageCursor.Of(page.Next)));
    }

    private static bool TryRead(string? word, out MailState? state)
    {
        state = Enum.GetValues<MailState>().Where(each => string.Equals(each.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(each => (MailState?)each).FirstOrDefault();
        return state is not null || string.IsNullOrEmpty(word);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SendAsync(Guid id, HttpContext context, IMailLog mail) =>
        await mail.SendAgainAsync(id, context.User.Actor(), context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();

    private static Mail Show(MailRow row) => new()
    {
        Id = row.Id,
        Kind = row.Topic,
        About = row.About,
        To = row.To,
        State = row.State,
        Tries = row.Tries,
        Reason = row.Reason,
        CreatedAt = row.CreatedAt,
        NextAt = row.NextAt,
        EndedAt = row.EndedAt,
    };

    /// <summary>One e-mail.</summary>
    internal sealed record Mail
    {
        public required Guid Id { get; init; }

        /// <summary>Such as "invoice.mail".</summary>
        public required string Kind { get; init; }

        /// <summary>What it is about, such as "invoice/{id}" or "order/{id}".</summary>
        public required string About { get; init; }

        /// <summary>Where it goes; null: to the address that stands on what it is about.</summary>
        public string? To { get; init; }

        public required MailState State { get; init; }

        public required int Tries { get; init; }

        /// <summary>Code of the last try that failed: the step and the server's reply code, such as "recipient-550-5.1.1".</summary>
        public string? Reason { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        /// <summary>When it is tried next; null when it has ended.</summary>
        public DateTimeOffset? NextAt { get; init; }

        /// <summary>When it was sent or given up.</summary>
        public DateTimeOffset? EndedAt { get; init; }
    }

    /// <summary>A page of e-mail; next is the cursor of the following page.</summary>
    internal sealed record MailPage(IReadOnlyList<Mail> Items, string? Next);
}
