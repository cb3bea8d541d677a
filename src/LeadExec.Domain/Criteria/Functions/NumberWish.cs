using System.Collections.Immutable;
using System.Globalization;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>How a function's number should be: an operator of E-59 and one number, or two for between.</summary>
internal readonly record struct NumberWish(CriteriaOperator Operator, decimal First, decimal Second)
{
    /// <summary>What the arguments of a wish are, for messages.</summary>
    public const string Form = "an operator (is, isNot, lessThan, atMost, greaterThan, atLeast, between) and its number, two numbers for between";

    /// <summary>The wish in the arguments from <paramref name="at"/> to the end; null when they are none.</summary>
    public static NumberWish? Read(ImmutableArray<string> arguments, int at)
    {
        if (arguments.Length < at + 2 || CriteriaOperatorNames.Find(arguments[at]) is not { } wish || !IsUsable(wish) || NumberOf(arguments[at + 1]) is not { } first)
        {
            return null;
        }

        if (wish != CriteriaOperator.Between)
        {
            return arguments.Length == at + 2 ? new(wish, first, first) : null;
        }

        return arguments.Length == at + 3 && NumberOf(arguments[at + 2]) is { } second && second >= first ? new(wish, first, second) : null;
    }

    public bool Holds(decimal number) => Operator switch
    {
        CriteriaOperator.Is => number == First,
        CriteriaOperator.IsNot => number != First,
        CriteriaOperator.LessThan => number < First,
        CriteriaOperator.AtMost => number <= First,
        CriteriaOperator.GreaterThan => number > First,
        CriteriaOperator.AtLeast => number >= First,
        _ => number >= First && number <= Second,
    };

    /// <summary>"at least 18", "between 25 and 65".</summary>
    public string Words => CriteriaOperatorNames.Wanted(
        Operator,
        Operator == CriteriaOperator.Between ? string.Create(CultureInfo.InvariantCulture, $"{First} and {Second}") : First.ToString(CultureInfo.InvariantCulture));

    private static bool IsUsable(CriteriaOperator wish) => wish is CriteriaOperator.Is or CriteriaOperator.IsNot or CriteriaOperator.LessThan
        or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast or CriteriaOperator.Between;

    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : null;
}
