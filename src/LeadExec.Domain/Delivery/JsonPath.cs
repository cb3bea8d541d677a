using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LeadExec.Domain.Delivery;

/// <summary>A plain path into JSON: "$.a.b[0]", "a['b c']", "[0].x". No filters and no wild cards, so its cost is its length.</summary>
internal sealed class JsonPath
{
    private const int MaximumSteps = 32;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };
    private readonly ImmutableArray<(string? Name, int Index)> steps;

    private JsonPath(ImmutableArray<(string? Name, int Index)> steps) => this.steps = steps;

    public static JsonPath? Parse(string text, out string error)
    {
        error = "";
        var steps = ImmutableArray.CreateBuilder<(string?, int)>();
        var rest = text.Trim();
        rest = rest.StartsWith('$') ? rest[1..] : rest.StartsWith('[') ? rest : "." + rest;
        while (rest.Length > 0)
        {
            var (step, length) = rest[0] == '.' ? Name(rest) : rest[0] == '[' ? Bracket(rest) : (null, 0);
            if (step is not { } next || steps.Count == MaximumSteps)
            {
                error = $"The path cannot be read at \"{rest}\"; use for example $.result or $.items[0].id.";
                return null;
            }

            steps.Add(next);
            rest = rest[length..];
        }

        return new JsonPath(steps.ToImmutable());
    }

    public SearchOutcome Find(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Walk(document.RootElement);
        }
        catch (JsonException)
        {
            return SearchOutcome.Garbage;
        }
    }

    private SearchOutcome Walk(JsonElement element)
    {
        foreach (var (name, index) in steps)
        {
            if (name is not null && element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member))
            {
                element = member;
            }
            else if (name is null && element.ValueKind == JsonValueKind.Array && index < element.GetArrayLength())
            {
                element = element[index];
            }
            else
            {
                return SearchOutcome.Missing;
            }
        }

        return new SearchOutcome(element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "null",
            JsonValueKind.Number or JsonValueKind.Object or JsonValueKind.Array => element.GetRawText(),
            JsonValueKind.Undefined => null,
        });
    }

    private static ((string? Name, int Index)? Step, int Length) Name(string rest)
    {
        var end = rest.IndexOfAny(['.', '['], 1);
        end = end < 0 ? rest.Length : end;
        var name = rest[1..end].Trim();
        return name.Length == 0 || name.Contains('*', StringComparison.Ordinal) ? (null, 0) : ((name, 0), end);
    }

    private static ((string? Name, int Index)? Step, int Length) Bracket(string rest)
    {
        if (rest.Length > 1 && rest[1] is '\'' or '"')
        {
            var close = rest.IndexOf($"{rest[1]}]", 2, StringComparison.Ordinal);
            return close < 0 ? (null, 0) : ((rest[2..close], 0), close + 2);
        }

        var end = rest.IndexOf(']', StringComparison.Ordinal);
        return end > 0 && int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? ((null, index), end + 1)
            : (null, 0);
    }
}
