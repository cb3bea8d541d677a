using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The canonical field map that every receiver produces, whatever the format of the post.</summary>
public sealed record RawLead(ImmutableArray<RawField> Fields)
{
    public static RawLead Of(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var raw = ImmutableArray.CreateBuilder<RawField>(fields.Length);
        foreach (var (name, value) in fields)
        {
            raw.Add(new RawField(name, value));
        }

        return new RawLead(raw.MoveToImmutable());
    }

    public override string ToString() => "[raw lead]";
}
