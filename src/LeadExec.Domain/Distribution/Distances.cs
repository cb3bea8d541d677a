using System.Collections.Immutable;
using System.Net;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>How far clients are from a lead: between the centres of both postal codes (E-47, F-25), or from where its internet address is.</summary>
public static class Distances
{
    /// <summary>Clients by distance, nearest first; a client whose place is unknown comes last, and everybody keeps the base order when the lead's is unknown.</summary>
    public static ImmutableArray<ClientId> Nearest(IReadOnlyList<Client> inBaseOrder, Lead lead, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(inBaseOrder);
        ArgumentNullException.ThrowIfNull(catalog);
        return OfLead(lead, catalog) is { } here
            ? [.. inBaseOrder.OrderBy(client => Miles(here, client, catalog.Places)).Select(client => client.Id)]
            : [.. inBaseOrder.Select(client => client.Id)];
    }

    /// <summary>Where the lead is: by its postal code, else by the consumer's internet address that was posted with it.</summary>
    public static GeoPoint? OfLead(Lead lead, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(catalog);
        return lead.SystemValue(SystemField.Zip) is { Length: > 0 } code && catalog.Places.TryGet(lead.SystemValue(SystemField.Country) ?? "", code, out var point) ? point
            : IPAddress.TryParse(lead.SystemValue(SystemField.IpAddress), out var address) ? catalog.IpPlaces.Find(address) : null;
    }

    private static double Miles(GeoPoint here, Client client, IPlaces places) =>
        client.PostalCode is { Length: > 0 } code && places.TryGet("", code, out var there) ? here.MilesTo(there) : double.MaxValue;
}
