using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// Changes values of a stored lead by hand (LEAD-41) under the checks of a post (E-09 to E-14): characters, type, validation and
/// required for the fields that are named; calculated fields follow. Fields that are not named stay as they are, whatever they hold,
/// also those that the lead type no longer knows. Calculated fields and groups of sub-fields are not changed by hand.
/// </summary>
public static class LeadEditor
{
    /// <summary>Refuses names that the lead type does not know. A field named without a value that is not blank becomes blank; no default is put in.</summary>
    public static LeadEdit Edit(LeadType type, string fieldsJson, IReadOnlyList<RawField> fields, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        var before = Lead.FromJson(type, fieldsJson);
        var run = new ValidationRun(type, options with { RejectUnknownFields = true, Delimiter = null });
        var after = new Lead(type, run.Edit(before, fields));
        if (run.Errors.Count > 0)
        {
            return new LeadEdit { Errors = [.. run.Errors] };
        }

        ImmutableArray<ValueChange> changes = [.. type.Fields.Where(field => !before[field].Equals(after[field])).Select(field => new ValueChange(field.Name, Text(before[field]), Text(after[field])))];
        return new LeadEdit { Lead = after, Changes = changes, FieldsJson = Stored(fieldsJson, after, changes) };
    }

    private static string? Text(FieldValue value) => value.IsBlank ? null : value.Canonical;

    private static string Stored(string fieldsJson, Lead after, ImmutableArray<ValueChange> changes)
    {
        var changed = changes.Select(change => change.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = JsonNode.Parse(fieldsJson)!.AsObject().Where(member => !changed.Contains(member.Key)); // an object, or reading the lead had failed
        var put = JsonNode.Parse(after.ToJson())!.AsObject().Where(member => changed.Contains(member.Key)); // ToJson writes an object
        return new JsonObject(kept.Concat(put).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
    }
}
