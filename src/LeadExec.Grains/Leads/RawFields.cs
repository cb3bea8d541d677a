using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Grains.Interfaces.Wire;

namespace LeadExec.Grains.Leads;

/// <summary>Posted fields between the wire, the domain, and the record of a lead whose fields could not be read.</summary>
internal static class RawFields
{
    public static RawLead From(ImmutableArray<WireField> fields) => new([.. fields.Select(From)]);

    /// <summary>The values of known fields as they were posted, so that a refused lead can still be looked at (FM: bad input loses nothing).</summary>
    public static string ToJson(RawLead raw, LeadType type)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in raw.Fields)
        {
            if (type.Find(field.Name) is { } known && field.Values.FirstOrDefault(value => value.Length > 0) is { } value)
            {
                values.TryAdd(known.Name, value);
            }
        }

        return JsonSerializer.Serialize(values);
    }

    private static RawField From(WireField field) =>
        new(field.Name, field.Values, [.. field.Rows.Select(row => row.Select(From).ToImmutableArray())]);
}
