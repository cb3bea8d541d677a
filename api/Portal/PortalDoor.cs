using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>Whose portal is open (PORT-24, C-4).</summary>
internal static class PortalDoor
{
    /// <summary>Whether the account keeps the users of clients in this status out. A client that is archived is no longer in the catalog and has no status.</summary>
    public static bool Locked(Catalog catalog, ClientId client) =>
        catalog.Account.LockOutInactiveClients
        && catalog.Clients.GetValueOrDefault(client)?.Status is ClientStatus.Inactive or ClientStatus.Suspended or ClientStatus.Closed;
}
