using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.ByHand;

/// <summary>Notes about deliveries (LEAD-34).</summary>
internal static class NoteEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var notes = api.MapGroup("/leads/{id:guid}/deliveries/{attemptId:guid}/notes").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        notes.MapGet("", ListAsync).Describe("getDeliveryNotes", "Leads", "Notes about a delivery, oldest first", 401, 403, 404, 503);
        notes.MapPut("/{noteId:guid}", WriteAsync).WithExample(new HandBodies.NoteText { Text = "Called the client: they have it." })
            .Describe("writeDeliveryNote", "Leads", "Writes a note under an id that the caller makes, or says it anew", 400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<HandReplies.DeliveryNotes>, ProblemHttpResult>> ListAsync(Guid id, Guid attemptId, IDeliveryNotes notes, ILeadQueries leads, HttpContext context)
    {
        if (!await IsThereAsync(id, attemptId, leads, context))
        {
            return Problems.NotFound();
        }

        var found = await notes.ListAsync(new LeadId(id), new AttemptId(attemptId), context.RequestAborted);
        return TypedResults.Ok(new HandReplies.DeliveryNotes([.. found.Select(note => new HandReplies.DeliveryNoteItem(note.Id, note.Text, note.WrittenBy, note.WrittenAt, note.EditedBy, note.EditedAt))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WriteAsync(Guid id, Guid attemptId, Guid noteId, HandBodies.NoteText body, [AsParameters] NoteCall call)
    {
        if (body.Accepted(IDeliveryNotes.LongestText) is not { } text)
        {
            return Problems.Invalid("/text", $"1 to {IDeliveryNotes.LongestText} characters.");
        }

        if (!await IsThereAsync(id, attemptId, call.Leads, call.Context))
        {
            return Problems.NotFound();
        }

        var note = new DeliveryNote(noteId, text, call.Context.User.Actor(), default);
        return await call.Notes.WriteAsync(new LeadId(id), new AttemptId(attemptId), note, call.Context.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status409Conflict, "noteNotTaken", "The note was not written.", $"The lead is erased, the note belongs to another delivery, or there are {IDeliveryNotes.MostPerDelivery} notes.");
    }

    private static async Task<bool> IsThereAsync(Guid lead, Guid delivery, ILeadQueries leads, HttpContext context) =>
        (await leads.DeliveriesAsync(new LeadId(lead), context.RequestAborted)).Any(attempt => attempt.Id.Value == delivery);

    /// <summary>What writing a note needs.</summary>
    internal sealed record NoteCall
    {
        public required HttpContext Context { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required IDeliveryNotes Notes { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ILeadQueries Leads { get; init; }
    }
}
