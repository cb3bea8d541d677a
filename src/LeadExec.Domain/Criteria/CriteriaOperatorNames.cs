using System.Collections.Frozen;

namespace LeadExec.Domain.Criteria;

/// <summary>The operators' names in JSON, which are stored and never renamed, and their words for people.</summary>
internal static class CriteriaOperatorNames
{
    private static readonly FrozenDictionary<string, CriteriaOperator> ByName =
        Enum.GetValues<CriteriaOperator>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static CriteriaOperator? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    public static string NameOf(CriteriaOperator criteriaOperator) => criteriaOperator switch
    {
        CriteriaOperator.Is => "is",
        CriteriaOperator.IsNot => "isNot",
        CriteriaOperator.IsAnyOf => "isAnyOf",
        CriteriaOperator.IsNoneOf => "isNoneOf",
        CriteriaOperator.Contains => "contains",
        CriteriaOperator.DoesNotContain => "doesNotContain",
        CriteriaOperator.StartsWith => "startsWith",
        CriteriaOperator.EndsWith => "endsWith",
        CriteriaOperator.IsBlank => "isBlank",
        CriteriaOperator.IsNotBlank => "isNotBlank",
        CriteriaOperator.LessThan => "lessThan",
        CriteriaOperator.AtMost => "atMost",
        CriteriaOperator.GreaterThan => "greaterThan",
        CriteriaOperator.AtLeast => "atLeast",
        CriteriaOperator.Between => "between",
        CriteriaOperator.WithinMilesOf => "withinMilesOf",
        CriteriaOperator.InDistributionList => "inDistributionList",
        CriteriaOperator.MatchesPattern => "matchesPattern",
    };

    /// <summary>What a lead's value should be: "AZ or CA", "at least 10", "blank".</summary>
    public static string Wanted(CriteriaOperator criteriaOperator, string values) => criteriaOperator switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsAnyOf => values,
        CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => $"anything but {values}",
        CriteriaOperator.Contains => $"something that contains {values}",
        CriteriaOperator.DoesNotContain => $"something that does not contain {values}",
        CriteriaOperator.StartsWith => $"something that starts with {values}",
        CriteriaOperator.EndsWith => $"something that ends with {values}",
        CriteriaOperator.IsBlank => "blank",
        CriteriaOperator.IsNotBlank => "a value",
        CriteriaOperator.LessThan => $"less than {values}",
        CriteriaOperator.AtMost => $"at most {values}",
        CriteriaOperator.GreaterThan => $"more than {values}",
        CriteriaOperator.AtLeast => $"at least {values}",
        CriteriaOperator.Between => $"between {values}",
        CriteriaOperator.WithinMilesOf => $"a place within {values}",
        CriteriaOperator.InDistributionList => $"a value in the distribution list {values}",
        CriteriaOperator.MatchesPattern => $"something that matches {values}",
    };
}
