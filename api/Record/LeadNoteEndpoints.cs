using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Record;

/// <summary>Notes on leads: written once, withdrawn by their writer at most.</summary>
internal static class LeadNoteEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var notes = api.MapGroup("/leads/{id:guid}/notes").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        notes.MapGet("", ListAsync).Describe("getLeadNotes", "Leads", "Notes on the lead, oldest first", 401, 403, 404, 503);
        notes.MapPut("/{noteId:guid}", WriteAsync).WithExample(new ByHand.HandBodies.NoteText { Text = "Called: wants to hear from one lender only." })
            .Describe("writeLeadNote", "Leads", "Writes a note under an id that the caller makes", 400, 401, 403, 404, 409);
        notes.MapPost("/{noteId:guid}/withdraw", WithdrawAsync).Describe("withdrawLeadNote", "Leads", "Marks one's own note as withdrawn; it stays readable", 401, 403, 404);
    }

    private static async Task<Results<Ok<RecordReplies.LeadNotes>, ProblemHttpResult>> ListAsync(Guid id, [AsParameters] NoteCall call)
    {
        if (await call.Leads.FindAsync(new LeadId(id), call.Context.RequestAborted) is null)
        {
            return Problems.NotFound();
        }

        var me = call.Context.User.Actor();
        var found = await call.Notes.ListAsync(new LeadId(id), call.Context.RequestAborted);
        return TypedResults.Ok(new RecordReplies.LeadNotes(
            [.. found.Select(note => new RecordReplies.LeadNoteItem(note.Id, note.Text, note.WriterEmail ?? note.WrittenBy, note.WrittenAt, note.WithdrawnAt, note.WrittenBy == me))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WriteAsync(Guid id, Guid noteId, ByHand.HandBodies.NoteText body, [AsParameters] NoteCall call)
    {
        var limits = call.Options.Value;
        if (body.Accepted(limits.LongestNote) is not { } text)
        {
            return Problems.Invalid("/text", $"1 to {limits.LongestNote} characters.");
        }

        if (await call.Leads.FindAsync(new LeadId(id), call.Context.RequestAborted) is null)
        {
            return Problems.NotFound();
        }

        return await call.Notes.WriteAsync(new LeadId(id), new LeadNote(noteId, text, call.Context.User.Actor(), default), limits.MostNotes, call.Context.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status409Conflict, "noteNotTaken", "The note was not written.", $"The lead is erased, the id is another note's, or there are {limits.MostNotes} notes.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(Guid id, Guid noteId, [AsParameters] NoteCall call) =>
        await call.Notes.WithdrawAsync(new LeadId(id), noteId, call.Context.User.Actor(), call.Context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();

    /// <summary>What notes need.</summary>
    internal sealed record NoteCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ILeadNotes Notes { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required IOptions<LeadRecordOptions> Options { get; init; }
    }
}
