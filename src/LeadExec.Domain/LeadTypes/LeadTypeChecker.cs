using System.Collections.Immutable;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Checks the definition of a lead type before it is saved (LT-05, LT-08, LT-30, LT-36..LT-38, E-07). All mistakes are listed.</summary>
public static class LeadTypeChecker
{
    public const int MaximumNameLength = 100;

    /// <summary>Most fields of a lead type, sub-fields included.</summary>
    public const int MaximumFields = ValidationOptions.DefaultMaximumFields;

    /// <summary>Deepest nesting of sub-fields: drivers, policies, vehicles.</summary>
    public const int MaximumDepth = 3;

    /// <summary>The mistakes, with JSON pointers such as /fields/3/name; empty when the lead type can be used.</summary>
    public static ImmutableArray<DefinitionError> Check(LeadType type)
    {
        var errors = new List<DefinitionError>();
        if (string.IsNullOrWhiteSpace(type.Name) || type.Name.Length > MaximumNameLength)
        {
            errors.Add(new("/name", $"The name must have 1 to {MaximumNameLength} characters."));
        }

        if (CountOf(type.Fields) is 0 or > MaximumFields)
        {
            errors.Add(new("/fields", $"A lead type has 1 to {MaximumFields} fields, sub-fields included."));
            return [.. errors];
        }

        CheckFields(type.Fields, "/fields", depth: 0, errors);
        CheckSystemFields(type.Fields, errors);
        CheckExpressions(type, errors);
        return [.. errors];
    }

    private static int CountOf(ImmutableArray<LeadField> fields) => fields.Sum(field => 1 + CountOf(field.Children));

    private static void CheckFields(ImmutableArray<LeadField> fields, string path, int depth, List<DefinitionError> errors)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < fields.Length; at++)
        {
            var field = fields[at];
            var fieldPath = $"{path}/{at}";
            if (!IsName(field.Name))
            {
                errors.Add(new($"{fieldPath}/name", $"The name must have 1 to {MaximumNameLength} letters, digits, _ or -, without spaces."));
            }
            else if (!names.Add(field.Name))
            {
                errors.Add(new($"{fieldPath}/name", $"Another field is named {field.Name} too."));
            }

            errors.AddRange(FieldDefinition.Mistakes(field).Select(mistake => mistake with { Path = fieldPath + mistake.Path }));
            CheckChildren(field, fieldPath, depth, errors);
        }
    }

    private static void CheckChildren(LeadField field, string path, int depth, List<DefinitionError> errors)
    {
        if (field.Kind != FieldKind.SubFields)
        {
            if (!field.Children.IsEmpty)
            {
                errors.Add(new($"{path}/children", "Only a sub-fields field holds further fields."));
            }

            return;
        }

        if (field.Children.IsEmpty || depth >= MaximumDepth)
        {
            errors.Add(new($"{path}/children", $"Sub-fields need at least one field and nest at most {MaximumDepth} deep."));
            return;
        }

        for (var at = 0; at < field.Children.Length; at++)
        {
            var child = field.Children[at];
            if (child.Kind == FieldKind.Calculated || child.SystemField != SystemField.Custom || child.InDuplicateKey)
            {
                errors.Add(new($"{path}/children/{at}", "A sub-field is not calculated, not tied to a system field and not in the duplicate key."));
            }
        }

        CheckFields(field.Children, $"{path}/children", depth + 1, errors);
    }

    // E-07: at most one field per system field.
    private static void CheckSystemFields(ImmutableArray<LeadField> fields, List<DefinitionError> errors)
    {
        var taken = new HashSet<SystemField>();
        for (var at = 0; at < fields.Length; at++)
        {
            if (fields[at].SystemField != SystemField.Custom && !taken.Add(fields[at].SystemField))
            {
                errors.Add(new($"/fields/{at}/systemField", $"Another field is tied to {fields[at].SystemField} too."));
            }
        }
    }

    private static void CheckExpressions(LeadType type, List<DefinitionError> errors)
    {
        for (var at = 0; at < type.Fields.Length; at++)
        {
            if (type.Fields[at] is { Kind: FieldKind.Calculated, Expression: { } text })
            {
                errors.AddRange(ExpressionMistakes(type, text).Select(message => new DefinitionError($"/fields/{at}/expression", message)));
            }
        }

        errors.AddRange(type.Index.Calculations.Circular.Select(
            at => new DefinitionError($"/fields/{at}/expression", "The expression refers to itself in a circle.")));
    }

    /// <summary>Why an expression cannot be used with this lead type; also asked by the criteria checker.</summary>
    internal static IEnumerable<string> ExpressionMistakes(LeadType type, string text)
    {
        var parse = Expression.Parse(text);
        return parse.Accepted
            ? parse.Expression.Fields.Where(name => FieldAt(type, name) is null).Select(name => $"There is no field [{name}].")
            : [$"At character {parse.Error.Position + 1}: {parse.Error.Message}"];
    }

    /// <summary>The field of a name or of a path such as Drivers.Age; null when there is none.</summary>
    public static LeadField? FieldAt(LeadType type, string path)
    {
        LeadField? field = null;
        var index = type.Index;
        foreach (var name in path.Split('.'))
        {
            if (index.PositionOf(name) is not (>= 0 and var at))
            {
                return null;
            }

            field = index.Fields[at];
            index = index.ChildrenOf(at);
        }

        return field;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaximumNameLength && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
}
