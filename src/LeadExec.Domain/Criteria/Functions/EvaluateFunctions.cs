using System.Collections.Frozen;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>The fixed library of E-60.</summary>
internal static class EvaluateFunctions
{
    private static readonly FrozenDictionary<string, EvaluateFunction> ByName =
        new EvaluateFunction[] { new AgeOfPerson(), new DaysSinceDate(), new WeekdayOfReceipt(), new HourOfReceipt(), new Distance(), new DuplicateWithThisClient(), new LeadGradeAtLeast() }
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static EvaluateFunction? Find(string name) => ByName.GetValueOrDefault(name);

    public static FunctionOutcome Run(FunctionTest test, FunctionCall call) =>
        Find(test.Function)?.Run(call) ?? FunctionOutcome.CannotRun(test.Function, "unknown function");

    public static string Names => string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal));
}
