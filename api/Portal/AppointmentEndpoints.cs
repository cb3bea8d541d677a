using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Portal;

/// <summary>
/// Appointments over leads (PORT-06, PORT-07): made from within a lead, for a user of the client, who is told by e-mail. Users see and change what
/// they have or made; those who look after the others see all.
/// </summary>
internal static class AppointmentEndpoints
{
    private const string Tag = "Portal";

    private static readonly AppointmentBodies.AppointmentAsk Example =
        new() { Day = new DateOnly(2026, 3, 20), Time = new TimeOnly(9, 30), Title = "Call back", UserId = 7 };

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal").RequireAuthorization(Policies.Portal);
        group.MapGet("/appointments", ListAsync).Describe("listPortalAppointments", Tag, "Appointments that stand, the earliest first, at most 200: one's own, and of who looks after the users all", 400, 401, 403, 404);
        group.MapGet("/leads/{id:guid}/appointments", OfLeadAsync).Describe("listPortalLeadAppointments", Tag, "The same of one lead", 401, 403, 404);
        group.MapPost("/leads/{id:guid}/appointments", MakeAsync).WithExample(Example)
            .Describe("makePortalAppointment", Tag, "Makes an appointment; the user whose it is gets an e-mail", 400, 401, 403, 404, 409);
        group.MapPut("/appointments/{id:guid}", ChangeAsync).WithExample(Example)
            .Describe("changePortalAppointment", Tag, "Says an appointment anew; the user whose it is gets an e-mail", 400, 401, 403, 404, 409);
        group.MapDelete("/appointments/{id:guid}", CancelAsync).Describe("cancelPortalAppointment", Tag, "Cancels an appointment; the user whose it was gets an e-mail", 401, 403, 404);
        group.MapGet("/colleagues", ColleaguesAsync).Describe("listPortalColleagues", Tag, "The enabled users of the client, for whom appointments can be made", 401, 403, 404);
        api.MapGet("/leads/{id:guid}/appointments", StaffAsync).RequireAuthorization(Policies.Staff)
            .Describe("getLeadAppointments", "Leads", "Appointments that clients' users have over the lead (LEAD-11)", 401, 403);
    }

    private static async Task<Results<Ok<AppointmentBodies.Appointments>, ProblemHttpResult>> ListAsync(DateOnly? from, DateOnly? to, [AsParameters] AppointmentCall call)
    {
        if (from > to)
        {
            return Problems.Invalid("/from", "A day that is not after the last one.");
        }

        return await call.UserAsync() is not { } user ? Problems.NotFound() : TypedResults.Ok(await call.ShowAsync(new AppointmentSearch
        {
            ClientId = call.Client,
            Of = user.PortalAdmin ? null : user.Id,
            From = from is { } first ? AccountDays.Start(first, call.Zone) : null,
            To = to is { } last ? AccountDays.Start(last.AddDays(1), call.Zone) : null,
        }));
    }

    private static async Task<Results<Ok<AppointmentBodies.Appointments>, ProblemHttpResult>> OfLeadAsync(Guid id, [AsParameters] AppointmentCall call) =>
        await call.UserAsync() is { } user && await call.SeesAsync(new AttemptId(id))
            ? TypedResults.Ok(await call.ShowAsync(new AppointmentSearch { ClientId = call.Client, Of = user.PortalAdmin ? null : user.Id, Sale = new AttemptId(id) }))
            : Problems.NotFound();

    private static async Task<Results<Created<AppointmentBodies.AppointmentItem>, ProblemHttpResult>> MakeAsync(Guid id, AppointmentBodies.AppointmentAsk body, [AsParameters] AppointmentCall call)
    {
        if (await call.UserAsync() is not { } user || !await call.SeesAsync(new AttemptId(id)))
        {
            return Problems.NotFound();
        }

        if (call.Draft(body, new AttemptId(id), out var wrong) is not { } draft)
        {
            return wrong!; // exactly one of the two is present
        }

        return await call.Appointments.MakeAsync(call.Client, draft, user.Id, call.Context.RequestAborted) is { } made
            ? TypedResults.Created((string?)null, await call.FindAsync(made))
            : NotTaken();
    }

    private static async Task<Results<Ok<AppointmentBodies.AppointmentItem>, ProblemHttpResult>> ChangeAsync(Guid id, AppointmentBodies.AppointmentAsk body, [AsParameters] AppointmentCall call)
    {
        if (await call.OwnAsync(id) is not { } before)
        {
            return Problems.NotFound();
        }

        if (call.Draft(body, before.Draft.Sale, out var wrong) is not { } draft)
        {
            return wrong!; // exactly one of the two is present
        }

        return await call.Appointments.ChangeAsync(call.Client, id, draft, call.Context.RequestAborted) ? TypedResults.Ok(await call.FindAsync(id)) : NotTaken();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CancelAsync(Guid id, [AsParameters] AppointmentCall call) =>
        await call.OwnAsync(id) is not null && await call.Appointments.CancelAsync(call.Client, id, call.Context.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.NotFound();

    private static async Task<Ok<AppointmentBodies.Colleagues>> ColleaguesAsync([AsParameters] AppointmentCall call)
    {
        var self = call.Context.User.SignedInUser();
        var people = await call.Users.PortalUsersAsync(call.Client, call.Context.RequestAborted);
        return TypedResults.Ok(new AppointmentBodies.Colleagues([.. people.Where(user => !user.Disabled).Select(user => new AppointmentBodies.Colleague(user.Id.Value, user.Email, user.Id == self))]));
    }

    private static async Task<Ok<AppointmentBodies.Appointments>> StaffAsync(Guid id, IAppointments appointments, ICatalogSource catalogs, HttpContext context)
    {
        var found = await appointments.ListAsync(new AppointmentSearch { Lead = new LeadId(id) }, context.RequestAborted);
        return TypedResults.Ok(new AppointmentBodies.Appointments([.. found.Where(each => context.User.Rights().Data.Allows(each.ClientId)).Select(each => AppointmentCall.Show(each, catalogs.Current))]));
    }

    private static ProblemHttpResult NotTaken() => Problems.Of(
        StatusCodes.Status409Conflict, "appointmentNotTaken", "The appointment was not taken.", $"The user may be disabled, the lead erased, or there are {IAppointments.MostPerLead} appointments.");
}
