using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LeadExec.Api.Portal;

/// <summary>What the endpoints of appointments need.</summary>
internal sealed record AppointmentCall(HttpContext Context, IAppointments Appointments, PortalEye Eye, IUserStore Users, ICatalogSource Catalogs)
{
    private const int LongestMinutes = 1_440;

    public ClientId Client => Context.User.PortalClient();

    public string Zone => PortalClock.ZoneOf(Client, Catalogs.Current);

    public Task<UserAccount?> UserAsync() => ProfileEndpoints.UserAsync(Context, Users);

    /// <summary>Whether the user sees the lead, and it is the client's own.</summary>
    public async Task<bool> SeesAsync(AttemptId sale) => await Eye.FindAsync(Context, sale) is { } row && row.ClientId == Client;

    /// <summary>An appointment that the user may see and change (PORT-07).</summary>
    public async Task<Appointment?> OwnAsync(Guid id)
    {
        var user = await UserAsync();
        var found = await Appointments.FindAsync(Client, id, Context.RequestAborted);
        return found is not null && user is not null && (user.PortalAdmin || found.MadeBy == user.Id || found.Draft.AssignedTo == user.Id) ? found : null;
    }

    /// <summary>What the body says; else what is wrong with it.</summary>
    public AppointmentDraft? Draft(AppointmentBodies.AppointmentAsk body, AttemptId sale, out ProblemHttpResult? wrong)
    {
        var title = body.Title.Trim();
        wrong = title.Length is 0 or > AppointmentDraft.LongestTitle ? Problems.Invalid("/title", $"1 to {AppointmentDraft.LongestTitle} characters.")
            : body.Minutes is < 5 or > LongestMinutes ? Problems.Invalid("/minutes", $"Between 5 and {LongestMinutes} minutes.")
            : body.Note?.Length > AppointmentDraft.LongestNote ? Problems.Invalid("/note", $"At most {AppointmentDraft.LongestNote} characters.")
            : body.Day.Year is < 2000 or > 2100 ? Problems.Invalid("/day", "A day of this century.")
            : null;
        return wrong is not null ? null : new AppointmentDraft
        {
            Sale = sale,
            AssignedTo = new UserId(body.UserId),
            StartsAt = Zones.Of(Zone).AtLeniently(new LocalDateTime(body.Day.Year, body.Day.Month, body.Day.Day, body.Time.Hour, body.Time.Minute)).ToDateTimeOffset().ToUniversalTime(),
            Minutes = body.Minutes,
            Title = title,
            Note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(),
        };
    }

    public async Task<AppointmentBodies.Appointments> ShowAsync(AppointmentSearch search)
    {
        var found = await Appointments.ListAsync(search, Context.RequestAborted);
        return new AppointmentBodies.Appointments([.. found.Select(each => Show(each, Catalogs.Current))]);
    }

    /// <summary>One that was just written.</summary>
    public async Task<AppointmentBodies.AppointmentItem> FindAsync(Guid id) => Show((await Appointments.FindAsync(Client, id, Context.RequestAborted))!, Catalogs.Current);

    public static AppointmentBodies.AppointmentItem Show(Appointment appointment, Catalog catalog)
    {
        var local = Instant.FromDateTimeOffset(appointment.Draft.StartsAt).InZone(Zones.Of(PortalClock.ZoneOf(appointment.ClientId, catalog))).LocalDateTime;
        return new AppointmentBodies.AppointmentItem
        {
            Id = appointment.Id,
            LeadId = appointment.Draft.Sale.Value,
            StartsAt = appointment.Draft.StartsAt,
            Day = local.Date.ToDateOnly(),
            Time = new TimeOnly(local.Hour, local.Minute),
            Minutes = appointment.Draft.Minutes,
            Title = appointment.Draft.Title,
            Note = appointment.Draft.Note,
            UserId = appointment.Draft.AssignedTo.Value,
            UserEmail = appointment.AssignedToEmail,
            ClientId = appointment.ClientId.Value,
            Client = catalog.NameOf(appointment.ClientId),
        };
    }
}
