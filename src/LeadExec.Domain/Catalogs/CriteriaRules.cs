using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>Criteria against the rest of the catalog; <see cref="CriteriaChecker"/> judges them against the lead type alone.</summary>
internal static class CriteriaRules
{
    /// <summary>All mistakes of criteria, with paths from their root.</summary>
    public static ImmutableArray<DefinitionError> Check(CriteriaNode? criteria, LeadType type, Catalog next) =>
        [.. CriteriaChecker.Check(criteria, type), .. References(criteria, type, next)];

    public static void CheckOfAccount(CriteriaNode? criteria, LeadType type, Catalog next, RuleErrors errors)
    {
        errors.Add("/criteria", CriteriaChecker.Check(criteria, type));
        errors.Add("/criteria", References(criteria, type, next));
    }

    public static void CheckOfCampaign(Campaign campaign, LeadType type, Catalog next, RuleErrors errors)
    {
        errors.Add("/criteria", CriteriaChecker.Check(campaign.Criteria, type));
        errors.Add("/criteria", References(campaign.Criteria, type, next));
        errors.Add("/criteria", CriteriaReferences.Leaves(campaign.Criteria, "")
            .Where(leaf => leaf.Node is FunctionTest)
            .Select(leaf => new DefinitionError($"{leaf.Path}/function", "Evaluate functions are for delivery accounts only (DIST-20).")));
        errors.Add("", RequiredFieldMistakes(campaign.ClientRequiredFields, type));
    }

    // CAMP-35.
    public static ImmutableArray<DefinitionError> RequiredFieldMistakes(ImmutableArray<string> fields, LeadType type)
    {
        var errors = new RuleErrors();
        errors.Check(fields.Length <= 50, "/clientRequiredFields", "At most 50 fields.");
        for (var at = 0; at < fields.Length; at++)
        {
            errors.Check(LeadTypeChecker.FieldAt(type, fields[at]) is not null, $"/clientRequiredFields/{at}", "The lead type has no such field.");
        }

        return errors.All;
    }

    private static IEnumerable<DefinitionError> References(CriteriaNode? criteria, LeadType type, Catalog next)
    {
        foreach (var (place, path) in CriteriaReferences.PlacesOf(criteria))
        {
            if (!next.Places.TryGet("", place, out _))
            {
                yield return new(path, $"{Shortened(place)} is not a known postal code. Correct it, or import postal codes that have it.");
            }
        }

        foreach (var (leaf, path) in CriteriaReferences.Leaves(criteria, ""))
        {
            if (leaf is FieldTest { Operator: CriteriaOperator.InDistributionList, Values: [var list] } && ListOf(next, list)?.LeadTypeId != type.Id)
            {
                yield return new($"{path}/values/0", "The lead type has no distribution list of this number.");
            }
        }
    }

    /// <summary>The list that a criterion names by its number; null when there is none.</summary>
    public static DistributionList? ListOf(Catalog catalog, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? catalog.DistributionLists.GetValueOrDefault(new DistributionListId(id)) : null;

    private static string Shortened(string text) => text.Length <= 20 ? text : text[..20];
}
