using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Exports;

/// <summary>A page of a list as its endpoint answers it, or the endpoint's refusal.</summary>
internal sealed record ExportPage
{
    public IReadOnlyList<JsonElement> Items { get; private init; } = [];

    public string? Next { get; private init; }

    public ProblemHttpResult? Problem { get; private init; }

    public static ExportPage Refused(ProblemHttpResult problem) => new() { Problem = problem };

    public static ExportPage Of(IResult result, JsonSerializerOptions json)
    {
        while (result is INestedHttpResult nested)
        {
            result = nested.Result;
        }

        if (result is ProblemHttpResult problem)
        {
            return Refused(problem);
        }

        var value = (result as IValueHttpResult)?.Value ?? throw new InvalidOperationException("A list answers with a page or a problem.");
        var page = JsonSerializer.SerializeToElement(value, value.GetType(), json);
        return new ExportPage
        {
            Items = [.. page.GetProperty("items").EnumerateArray()],
            Next = page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null,
        };
    }
}
