using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria.Functions;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>Checks criteria against a lead type before they are saved. All mistakes are listed.</summary>
public static class CriteriaChecker
{
    /// <summary>Most values of one test; longer lists are distribution lists.</summary>
    public const int MaximumValues = 1_000;

    // Half way round the globe.
    private const int MostMiles = 12_437;

    /// <summary>The mistakes, with JSON pointers such as /all/0/values; empty when the criteria can be used. Null criteria are fine.</summary>
    public static ImmutableArray<DefinitionError> Check(CriteriaNode? node, LeadType type)
    {
        var errors = new List<DefinitionError>();
        if (node is not null and not CriteriaGroup { Kind: GroupKind.And, Nodes.IsEmpty: true })
        {
            CheckNode(node, type, "", depth: 1, errors);
        }

        return [.. errors];
    }

    private static void CheckNode(CriteriaNode node, LeadType type, string path, int depth, List<DefinitionError> errors)
    {
        switch (node)
        {
            case CriteriaGroup group:
                CheckGroup(group, type, path, depth, errors);
                break;
            case FieldTest test:
                errors.AddRange(FieldMistakes(type, test.Field, path));
                errors.AddRange(ValueMistakes(test, LeadTypeChecker.FieldAt(type, test.Field), path));
                break;
            case PatternTest test:
                errors.AddRange(FieldMistakes(type, test.Field, path));
                if (!PatternProbe.IsUsable(test.Pattern, out var refused))
                {
                    errors.Add(new($"{path}/values/0", refused ?? ""));
                }

                break;
            case ExpressionTest test:
                errors.AddRange(LeadTypeChecker.ExpressionMistakes(type, test.Expression).Select(message => new DefinitionError($"{path}/expression", message)));
                errors.AddRange(ExpressionOperatorMistakes(test, path));
                errors.AddRange(CountMistakes(test.Operator, test.Values, path));
                break;
            case FunctionTest test:
                CheckFunction(test, type, path, errors);
                break;
        }
    }

    private static void CheckGroup(CriteriaGroup group, LeadType type, string path, int depth, List<DefinitionError> errors)
    {
        if (group.Nodes.IsDefaultOrEmpty || depth > CriteriaJsonConverter.MaximumDepth)
        {
            errors.Add(new(path, $"A group needs at least one test, and groups nest at most {CriteriaJsonConverter.MaximumDepth} deep."));
            return;
        }

        var name = CriteriaJsonConverter.NameOf(group.Kind);
        for (var at = 0; at < group.Nodes.Length; at++)
        {
            CheckNode(group.Nodes[at], type, $"{path}/{name}/{at}", depth + 1, errors);
        }
    }

    private static void CheckFunction(FunctionTest test, LeadType type, string path, List<DefinitionError> errors)
    {
        if (EvaluateFunctions.Find(test.Function) is not { } function)
        {
            errors.Add(new($"{path}/function", $"There is no such function. There are: {EvaluateFunctions.Names}."));
        }
        else if (function.Mistake(test.Arguments.IsDefault ? [] : test.Arguments, type) is { } mistake)
        {
            errors.Add(new($"{path}/arguments", mistake));
        }
    }

    private static IEnumerable<DefinitionError> FieldMistakes(LeadType type, string field, string path) =>
        LeadTypeChecker.FieldAt(type, field) is null ? [new($"{path}/field", "The lead type has no such field.")] : [];

    private static IEnumerable<DefinitionError> ExpressionOperatorMistakes(ExpressionTest test, string path) =>
        test.Operator is CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern
            ? [new($"{path}/op", "This operator needs a field.")]
            : [];

    private static IEnumerable<DefinitionError> ValueMistakes(FieldTest test, LeadField? field, string path)
    {
        var miscounted = CountMistakes(test.Operator, test.Values, path).ToList();
        if (miscounted.Count > 0)
        {
            return miscounted;
        }

        if (field is { Kind: FieldKind.SubFields } && test.Operator is not (CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank))
        {
            return [new($"{path}/op", "Groups are tested for blank only; name one of their fields, such as Drivers.Age.")];
        }

        if (test.Operator == CriteriaOperator.WithinMilesOf)
        {
            var isNumber = decimal.TryParse(test.Values[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var miles);
            return isNumber && miles <= MostMiles ? [] : [new($"{path}/values/1", $"The miles are not a number between 0 and {MostMiles}.")];
        }

        return field is null || !ReadsWholeValues(test.Operator) ? [] : TypeMistakes(test, field, path);
    }

    // Values of whole-value operators must be of the field's type; parts of values may be anything.
    private static IEnumerable<DefinitionError> TypeMistakes(FieldTest test, LeadField field, string path)
    {
        var context = new ReadingContext("Etc/UTC", AcceptsCanadianPostalCodes: true);
        for (var at = 0; at < test.Values.Length; at++)
        {
            if (field.Kind != FieldKind.Calculated && FieldReader.Read(field, test.Values[at].Trim(), context) is null)
            {
                yield return new($"{path}/values/{at}", $"The value does not fit the type of {field.Name}.");
            }
        }
    }

    private static IEnumerable<DefinitionError> CountMistakes(CriteriaOperator criteriaOperator, ImmutableArray<string> values, string path)
    {
        var (least, most) = CountOf(criteriaOperator);
        var count = values.IsDefault ? 0 : values.Length;
        if (count < least || count > most)
        {
            yield return new($"{path}/values", least == most ? $"The operator takes {least} value(s)." : $"The operator takes {least} to {most} values.");
        }
        else if (count > 0 && values.Any(string.IsNullOrWhiteSpace))
        {
            yield return new($"{path}/values", "A value is blank; use is blank.");
        }
    }

    private static bool ReadsWholeValues(CriteriaOperator criteriaOperator) => criteriaOperator switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsNot or CriteriaOperator.IsAnyOf or CriteriaOperator.IsNoneOf or CriteriaOperator.LessThan
            or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast or CriteriaOperator.Between => true,
        CriteriaOperator.Contains or CriteriaOperator.DoesNotContain or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith
            or CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank or CriteriaOperator.WithinMilesOf
            or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => false,
    };

    private static (int Least, int Most) CountOf(CriteriaOperator criteriaOperator) => criteriaOperator switch
    {
        CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank => (0, 0),
        CriteriaOperator.Is or CriteriaOperator.IsNot or CriteriaOperator.LessThan or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan
            or CriteriaOperator.AtLeast or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => (1, 1),
        CriteriaOperator.Between or CriteriaOperator.WithinMilesOf => (2, 2),
        CriteriaOperator.IsAnyOf or CriteriaOperator.IsNoneOf or CriteriaOperator.Contains or CriteriaOperator.DoesNotContain
            or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith => (1, MaximumValues),
    };
}
