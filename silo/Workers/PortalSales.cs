using System.Collections.Immutable;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Queries;

namespace LeadExec.Silo.Workers;

/// <summary>Sold leads as their client may be told of them (PORT-17).</summary>
internal sealed class PortalSales(IPortalQueries portal, IAppointments appointments, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The portal user whose the appointment is; nobody when it is gone.</summary>
    public async Task<ImmutableArray<NoticeRecipient>> AttendeeAsync(ClientId client, Guid appointment, CancellationToken cancellationToken) =>
        await appointments.FindAsync(client, appointment, cancellationToken) is { } found ? [new NoticeRecipient(NoticeAudience.Client, found.AssignedToEmail)] : [];

    public async Task<NoticeLetter?> LetterAsync(ClientId client, NoticePayload notice, Func<ClientId, NoticeScene> scene, CancellationToken cancellationToken)
    {
        if (notice.AppointmentId is not { } appointment)
        {
            return await LetterAsync(client, new AttemptId(notice.SaleId!.Value), scene, cancellationToken); // asked about sales only
        }

        return await appointments.FindAsync(client, appointment, cancellationToken) is { } found
            ? LeadLetters.Appointment(scene(client), found.Draft.StartsAt, found.Draft.Minutes, found.CancelledAt is not null)
            : null;
    }

    // Null when there is nothing to tell any more: it was opened or returned meanwhile.
    private async Task<NoticeLetter?> LetterAsync(ClientId client, AttemptId sale, Func<ClientId, NoticeScene> scene, CancellationToken cancellationToken) =>
        await portal.FindAsync(PortalViewer.Of(client), sale, cancellationToken) is { Returned: false, ReadAt: null } row && scene(client) is var about
            ? LeadLetters.New(about, about.Catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId)?.Name ?? $"#{row.LeadTypeId}", row.DeliveredAt, row.Price)
            : null;
}
