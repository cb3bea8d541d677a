using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Ports.Portal;

/// <summary>Who of a portal's users sees which leads (PORT-20, PORT-21, E-86).</summary>
public interface IPortalPeople
{
    /// <summary>Clients that one user can be tied to besides its own.</summary>
    const int MostOthers = 100;

    /// <summary>What the user of that client may see now.</summary>
    Task<PortalViewer> ViewerAsync(UserId user, ClientId client, CancellationToken cancellationToken);

    /// <summary>The client's users, at most 200.</summary>
    Task<IReadOnlyList<PortalPerson>> OfAsync(ClientId client, CancellationToken cancellationToken);

    /// <summary>With its entry in the audit, in one commit. False when one of them is no user of the client, or the one above stands below; then nothing is written.</summary>
    Task<bool> ChangeAsync(PortalPersonChange change, CancellationToken cancellationToken);

    /// <summary>Gives a sold lead to a user of the client, in place of who had it, with an entry in the audit; null takes it back. False when the lead is not the client's or the user not an enabled one of it.</summary>
    Task<bool> AssignAsync(ClientId client, AttemptId sale, UserId? to, UserId by, CancellationToken cancellationToken);
}
