using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Catalogs;

/// <summary>Places and lists of one catalog snapshot, asked for one lead: its country decides how its postal code is read.</summary>
public sealed class CatalogCriteriaData(Catalog catalog, Lead lead) : ICriteriaData
{
    public bool IsKnownPlace(string place) => catalog.Places.TryGet("", place, out _);

    public decimal? MilesBetween(string postalCode, string place) =>
        catalog.Places.TryGet(lead.SystemValue(SystemField.Country) ?? "", postalCode, out var here) && catalog.Places.TryGet("", place, out var there)
            ? decimal.Round((decimal)here.MilesTo(there), 6)
            : null;

    // A list that was archived since is asked no more; one that is off still answers.
    public bool? IsInDistributionList(string list, string value) =>
        CriteriaRules.ListOf(catalog, list) is { } found ? catalog.ListRows.Of(found.Id).Contains(value) : null;

    public string NameOfList(string list) => CriteriaRules.ListOf(catalog, list)?.Description ?? list;
}
