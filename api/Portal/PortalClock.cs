using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>The clock that a client reads (E-01): its own zone, else the account's.</summary>
internal static class PortalClock
{
    public static string ZoneOf(ClientId client, Catalog catalog) => catalog.Clients.GetValueOrDefault(client)?.ZoneId ?? catalog.Account.ZoneId;
}
