using System.Text.Json.Serialization;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Criteria;

/// <summary>A field of the lead matched with a pattern anywhere in its value (CAMP-20, FM-73). The pattern is built once, on first use.</summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public sealed record PatternTest : CriteriaNode
{
    private readonly Lazy<TextPattern?> compiled;

    public PatternTest(string field, string pattern)
    {
        (Field, Pattern) = (field, pattern);
        compiled = new(() => TextPattern.TryCreate(pattern, out var built, out _) ? built : null);
    }

    public string Field { get; }

    public string Pattern { get; }

    /// <summary>The pattern timed out too often in a row and is off until the next publication (FM-73). For the operator's report.</summary>
    public bool IsDisabled => compiled is { IsValueCreated: true, Value.IsDisabled: true };

    /// <summary>Null when the pattern cannot be built.</summary>
    internal TextPattern? Compiled => compiled.Value;

    public bool Equals(PatternTest? other) => other is not null && Field == other.Field && Pattern == other.Pattern;

    public override int GetHashCode() => HashCode.Combine(Field, Pattern);
}
