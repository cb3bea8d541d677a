using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>How far clients are from a lead: between the centres of both postal codes (E-47, F-25).</summary>
public static class Distances
{
    /// <summary>Clients by distance, nearest first; a client whose place is unknown comes last, and everybody keeps the base order when the lead's is unknown.</summary>
    public static ImmutableArray<ClientId> Nearest(IReadOnlyList<Client> inBaseOrder, Lead lead, IPlaces places)
    {
        ArgumentNullException.ThrowIfNull(inBaseOrder);
        ArgumentNullException.ThrowIfNull(places);
        return OfLead(lead, places) is { } here
            ? [.. inBaseOrder.OrderBy(client => Miles(here, client, places)).Select(client => client.Id)]
            : [.. inBaseOrder.Select(client => client.Id)];
    }

    /// <summary>Where the lead is, by its postal code.</summary>
    public static GeoPoint? OfLead(Lead lead, IPlaces places)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(places);
        return lead.SystemValue(SystemField.Zip) is { Length: > 0 } code && places.TryGet(lead.SystemValue(SystemField.Country) ?? "", code, out var point) ? point : null;
    }

    private static double Miles(GeoPoint here, Client client, IPlaces places) =>
        client.PostalCode is { Length: > 0 } code && places.TryGet("", code, out var there) ? here.MilesTo(there) : double.MaxValue;
}
