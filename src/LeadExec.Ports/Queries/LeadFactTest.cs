using System.Collections.Immutable;
using LeadExec.Domain.Criteria;

namespace LeadExec.Ports.Queries;

/// <summary>
/// A fact about a lead compared with numbers, as a node of a search filter. <paramref name="Values"/> are in the unit of the fact:
/// two for between (both included), one or more for the equalities, one for the rest. Only searches have it; criteria do not.
/// </summary>
public sealed record LeadFactTest(LeadFact Fact, CriteriaOperator Operator, ImmutableArray<long> Values) : CriteriaNode
{
    /// <summary>Whether the operator compares numbers and has as many values as it needs.</summary>
    public bool IsUsable => Operator switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsNot or CriteriaOperator.IsAnyOf or CriteriaOperator.IsNoneOf => Values.Length > 0,
        CriteriaOperator.LessThan or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast => Values.Length == 1,
        CriteriaOperator.Between => Values.Length == 2,
        CriteriaOperator.Contains or CriteriaOperator.DoesNotContain or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith or CriteriaOperator.IsBlank
            or CriteriaOperator.IsNotBlank or CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => false,
    };

    /// <summary>Whether a lead whose fact is this number meets the test.</summary>
    /// <exception cref="FilterNotSearchableException">The test is not usable.</exception>
    public bool Holds(long value) => !IsUsable
        ? throw new FilterNotSearchableException("The test does not compare numbers.")
        : Operator switch
        {
            CriteriaOperator.Is or CriteriaOperator.IsAnyOf => Values.Contains(value),
            CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => !Values.Contains(value),
            CriteriaOperator.LessThan => value < Values[0],
            CriteriaOperator.AtMost => value <= Values[0],
            CriteriaOperator.GreaterThan => value > Values[0],
            CriteriaOperator.AtLeast => value >= Values[0],
            CriteriaOperator.Between => value >= Values[0] && value <= Values[1],
            CriteriaOperator.Contains or CriteriaOperator.DoesNotContain or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith or CriteriaOperator.IsBlank
                or CriteriaOperator.IsNotBlank or CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => false,
        };

    public bool Equals(LeadFactTest? other) => other is not null && Fact == other.Fact && Operator == other.Operator && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Fact, Operator, Values.Length);
}
