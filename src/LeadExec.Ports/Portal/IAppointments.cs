using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>Appointments over leads that clients were sold (PORT-06, PORT-07). Each change tells the user whose it is, in the same transaction.</summary>
public interface IAppointments
{
    /// <summary>Most appointments of one lead at one client.</summary>
    const int MostPerLead = 50;

    /// <summary>Makes one; null when the sale is not the client's, the user is not an enabled one of the client, or the lead has too many.</summary>
    Task<Guid?> MakeAsync(ClientId client, AppointmentDraft draft, UserId madeBy, CancellationToken cancellationToken);

    /// <summary>Says it anew, all but the sale; false when the client has no such appointment that stands, or the user is not an enabled one of the client.</summary>
    Task<bool> ChangeAsync(ClientId client, Guid id, AppointmentDraft draft, CancellationToken cancellationToken);

    /// <summary>False when the client has no such appointment that stands.</summary>
    Task<bool> CancelAsync(ClientId client, Guid id, CancellationToken cancellationToken);

    /// <summary>Cancelled ones too; null when the client has no such appointment.</summary>
    Task<Appointment?> FindAsync(ClientId client, Guid id, CancellationToken cancellationToken);

    /// <summary>Those that stand, the earliest first.</summary>
    Task<IReadOnlyList<Appointment>> ListAsync(AppointmentSearch search, CancellationToken cancellationToken);
}
