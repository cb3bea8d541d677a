using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Leads;

/// <summary>A lead's stored values as people read them (LEAD-07, LT-18).</summary>
internal static class LeadFields
{
    private static readonly ImmutableArray<SystemField> Usual =
        [SystemField.FirstName, SystemField.LastName, SystemField.FullName, SystemField.PrimaryPhone, SystemField.Email, SystemField.City, SystemField.State, SystemField.Zip];

    /// <summary>All fields of the lead type, blank ones included; without a lead type what is stored, by name.</summary>
    public static IReadOnlyList<LeadReplies.LeadFieldValue> All(LeadType? type, string? json)
    {
        if (json is null)
        {
            return [];
        }

        if (type is null)
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateObject().Select(one => new LeadReplies.LeadFieldValue(one.Name, one.Name, "text", one.Value.ToString(), one.Value.ToString()))];
        }

        var lead = Lead.FromJson(type, json);
        return [.. type.Fields.Select(field => Show(field, lead[field]))];
    }

    /// <summary>The usual system fields that have a value, and the asked ones.</summary>
    public static IReadOnlyDictionary<string, string> Some(LeadType? type, string? json, IReadOnlyList<string> asked)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type is null || json is null)
        {
            return values;
        }

        var lead = Lead.FromJson(type, json);
        foreach (var system in Usual)
        {
            Add(JsonNamingPolicy.CamelCase.ConvertName(system.ToString()), type.Find(system));
        }

        foreach (var name in asked)
        {
            Add(name, type.Find(name));
        }

        return values;

        void Add(string key, LeadField? field)
        {
            if (field is not null && lead[field] is { IsBlank: false } value)
            {
                values[key] = FieldFormatter.Format(field, value);
            }
        }
    }

    private static LeadReplies.LeadFieldValue Show(LeadField field, FieldValue value) =>
        new(field.Name, field.Caption, JsonNamingPolicy.CamelCase.ConvertName(field.Kind.ToString()), value.Canonical, FieldFormatter.Format(field, value));
}
