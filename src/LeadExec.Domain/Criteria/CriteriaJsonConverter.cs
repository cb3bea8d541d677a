using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// The JSON form of criteria: {"all":[...]}, {"any":[...]}, {"notAll":[...]}, {"none":[...]},
/// {"field":"State","op":"isAnyOf","values":["AZ"]}, {"expression":"[LTV] * 2","op":"atMost","values":["80"]} and
/// {"function":"...","arguments":["..."]}. Anything else is refused with a <see cref="JsonException"/>.
/// </summary>
public sealed class CriteriaJsonConverter : JsonConverter<CriteriaNode>
{
    /// <summary>Deepest nesting of groups.</summary>
    public const int MaximumDepth = 16;

    /// <summary>Most nodes of one tree.</summary>
    public const int MaximumNodes = 1_000;

    private const string Expected = "A criteria node has exactly one of: all, any, notAll, none, field, expression, function.";

    public override bool CanConvert(Type typeToConvert) => typeof(CriteriaNode).IsAssignableFrom(typeToConvert);

    public override CriteriaNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var left = MaximumNodes;
        return ReadNode(document.RootElement, depth: 1, ref left);
    }

    public override void Write(Utf8JsonWriter writer, CriteriaNode value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case CriteriaGroup group:
                writer.WriteStartArray(NameOf(group.Kind));
                foreach (var node in group.Nodes)
                {
                    Write(writer, node, options);
                }

                writer.WriteEndArray();
                break;
            case FieldTest test:
                WriteTest(writer, ("field", test.Field), test.Operator, test.Values);
                break;
            case PatternTest test:
                WriteTest(writer, ("field", test.Field), CriteriaOperator.MatchesPattern, [test.Pattern]);
                break;
            case ExpressionTest test:
                WriteTest(writer, ("expression", test.Expression), test.Operator, test.Values);
                break;
            case FunctionTest test:
                writer.WriteString("function", test.Function);
                WriteTexts(writer, "arguments", test.Arguments);
                break;
            default:
                throw new JsonException(Expected);
        }

        writer.WriteEndObject();
    }

    internal static string NameOf(GroupKind kind) => kind switch
    {
        GroupKind.And => "all",
        GroupKind.Or => "any",
        GroupKind.NotAnd => "notAll",
        GroupKind.NotOr => "none",
    };

    private static void WriteTest(Utf8JsonWriter writer, (string Name, string Value) subject, CriteriaOperator criteriaOperator, ImmutableArray<string> values)
    {
        writer.WriteString(subject.Name, subject.Value);
        writer.WriteString("op", CriteriaOperatorNames.NameOf(criteriaOperator));
        if (!values.IsDefaultOrEmpty)
        {
            WriteTexts(writer, "values", values);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static CriteriaNode ReadNode(JsonElement element, int depth, ref int left)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException(Expected);
        }

        if (depth > MaximumDepth || --left < 0)
        {
            throw new JsonException($"Criteria nest at most {MaximumDepth} deep and have at most {MaximumNodes} nodes.");
        }

        var parts = NodeParts.Of(element);
        if (parts.Group is { } group)
        {
            var nodes = ImmutableArray.CreateBuilder<CriteriaNode>();
            foreach (var child in parts.Nodes.EnumerateArray())
            {
                nodes.Add(ReadNode(child, depth + 1, ref left));
            }

            return new CriteriaGroup(group, nodes.ToImmutable());
        }

        return parts.Test();
    }

    /// <summary>The properties of one node, each at most once, none unknown.</summary>
    private sealed class NodeParts
    {
        private string? field;
        private string? expression;
        private string? function;
        private CriteriaOperator? criteriaOperator;
        private ImmutableArray<string> values = [];

        public GroupKind? Group { get; private set; }

        public JsonElement Nodes { get; private set; }

        public static NodeParts Of(JsonElement element)
        {
            var parts = new NodeParts();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                if (!seen.Add(property.Name))
                {
                    throw new JsonException($"'{property.Name}' stands twice in a criteria node.");
                }

                parts.Take(property.Name, property.Value);
            }

            var subjects = new[] { parts.Group is not null, parts.field is not null, parts.expression is not null, parts.function is not null };
            return subjects.Count(present => present) == 1 && (parts.Group is null || seen.Count == 1) ? parts : throw new JsonException(Expected);
        }

        public CriteriaNode Test()
        {
            if (function is not null)
            {
                return new FunctionTest(function, values);
            }

            if (expression is not null)
            {
                return criteriaOperator is { } comparison ? new ExpressionTest(expression, comparison, values) : new ExpressionTest(expression);
            }

            return (field, criteriaOperator) switch
            {
                ({ } name, CriteriaOperator.MatchesPattern) => new PatternTest(name, values is [var pattern] ? pattern : throw new JsonException("matchesPattern takes one value.")),
                ({ } name, { } comparison) => new FieldTest(name, comparison, values),
                _ => throw new JsonException("A field test needs an op."),
            };
        }

        private void Take(string name, JsonElement value)
        {
            switch (name)
            {
                case "all":
                    TakeGroup(GroupKind.And, value);
                    break;
                case "any":
                    TakeGroup(GroupKind.Or, value);
                    break;
                case "notAll":
                    TakeGroup(GroupKind.NotAnd, value);
                    break;
                case "none":
                    TakeGroup(GroupKind.NotOr, value);
                    break;
                case "field":
                    field = Text(value);
                    break;
                case "expression":
                    expression = Text(value);
                    break;
                case "function":
                    function = Text(value);
                    break;
                case "op":
                    criteriaOperator = CriteriaOperatorNames.Find(Text(value)) ?? throw new JsonException("The op is unknown.");
                    break;
                case "values" or "arguments":
                    values = value.ValueKind == JsonValueKind.Array
                        ? [.. value.EnumerateArray().Select(Text)]
                        : throw new JsonException($"'{name}' is an array of texts.");
                    break;
                default:
                    throw new JsonException($"'{(name.Length <= 40 ? name : name[..40])}' is not a part of a criteria node.");
            }
        }

        private void TakeGroup(GroupKind kind, JsonElement value)
        {
            Nodes = value.ValueKind == JsonValueKind.Array && Group is null ? value : throw new JsonException(Expected);
            Group = kind;
        }

        // Numbers and yes/no are taken as they are written, so that a person may leave the quotes out.
        private static string Text(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!, // a string element always has text
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "Yes",
            JsonValueKind.False => "No",
            JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null => throw new JsonException("A text is expected."),
        };
    }
}
