using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>One posted field as a receiver read it, before any check: its name as posted, its values in order, or its groups of sub-fields (E-13).</summary>
public sealed record RawField(string Name, ImmutableArray<string> Values, ImmutableArray<ImmutableArray<RawField>> Children)
{
    public RawField(string name, string value)
        : this(name, [value], [])
    {
    }

    public RawField(string name, ImmutableArray<string> values)
        : this(name, values, [])
    {
    }

    /// <summary>Personal data stays out of text: only the name is printed.</summary>
    public override string ToString() => $"[field {Name}]";
}
