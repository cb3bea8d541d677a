using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The mistakes of one field's own settings; paths are relative to the field.</summary>
internal static class FieldDefinition
{
    private static readonly DateTime Sample = new(2026, 1, 31, 14, 5, 9, DateTimeKind.Unspecified);

    public static IEnumerable<DefinitionError> Mistakes(LeadField field) =>
        [.. OfKind(field), .. OfValidation(field), .. OfCharacters(field), .. OfDefault(field), .. OfFormat(field)];

    private static IEnumerable<DefinitionError> OfKind(LeadField field)
    {
        if (field.Kind == FieldKind.Calculated)
        {
            if (string.IsNullOrWhiteSpace(field.Expression))
            {
                yield return new("/expression", "A calculated field needs an expression.");
            }

            if (field.Required || field.Validation.Rule != ValidationRule.None || field.Characters.Set != CharacterSet.Any)
            {
                yield return new("/kind", "A calculated field is not required and has no checks; test it with criteria.");
            }
        }
        else if (!string.IsNullOrWhiteSpace(field.Expression))
        {
            yield return new("/expression", "Only a calculated field has an expression.");
        }

        if (field.Kind is FieldKind.Calculated or FieldKind.SubFields && (field.AcceptsSeveral || !string.IsNullOrWhiteSpace(field.DefaultValue)))
        {
            yield return new("/kind", "This type of field takes no default value and no several values.");
        }

        if (field.Kind == FieldKind.SubFields && (field.InDuplicateKey || field.SystemField != SystemField.Custom))
        {
            yield return new("/kind", "A sub-fields field is not in the duplicate key and not tied to a system field.");
        }

        if (field.Kind == FieldKind.DropDown && (field.Options.IsEmpty || field.Options.Any(string.IsNullOrWhiteSpace)
            || field.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count() != field.Options.Length))
        {
            yield return new("/options", "A drop-down needs options, none of them blank or repeated.");
        }
    }

    private static IEnumerable<DefinitionError> OfValidation(LeadField field)
    {
        var validation = field.Validation;
        var error = validation.Rule switch
        {
            ValidationRule.None => null,
            ValidationRule.LengthRange or ValidationRule.NumericRange => RangeError(validation),
            ValidationRule.AgeRange => field.Kind == FieldKind.DateTime ? RangeError(validation) : "An age needs a date field.",
            ValidationRule.DateRange => DateRangeError(field),
            ValidationRule.Pattern => PatternProbe.IsUsable(validation.Pattern, out var refused) ? null : refused,
        };
        if (error is not null)
        {
            yield return new("/validation", error);
        }
    }

    private static string? RangeError(FieldValidation validation) =>
        validation is { Minimum: null, Maximum: null } ? "A range needs a minimum or a maximum."
        : validation.Minimum > validation.Maximum ? "The minimum is above the maximum." : null;

    private static string? DateRangeError(LeadField field) =>
        field.Kind != FieldKind.DateTime ? "A date range needs a date field."
        : field.Validation is { From: null, To: null } ? "A range needs a first or a last day."
        : field.Validation.From > field.Validation.To ? "The first day is after the last day." : null;

    private static IEnumerable<DefinitionError> OfCharacters(LeadField field)
    {
        if (field.Characters is { Set: CharacterSet.DenyList, Denied.Length: 0 })
        {
            yield return new("/characters", "The list of refused characters is empty.");
        }
    }

    private static IEnumerable<DefinitionError> OfDefault(LeadField field)
    {
        var text = field.DefaultValue?.Trim();
        var readable = string.IsNullOrEmpty(text) || field.AcceptsSeveral || field.Kind is FieldKind.Calculated or FieldKind.SubFields
            || FieldReader.Read(field, text, new ReadingContext("Etc/UTC", AcceptsCanadianPostalCodes: true)) is not null;
        if (!readable)
        {
            yield return new("/defaultValue", "The default value does not fit the type of the field.");
        }
    }

    private static IEnumerable<DefinitionError> OfFormat(LeadField field)
    {
        if (string.IsNullOrWhiteSpace(field.Format))
        {
            yield break;
        }

        var value = field.Kind == FieldKind.DateTime ? FieldValue.Of(Sample) : FieldValue.Of(1234.5m);
        if (!FieldFormatter.IsUsable(field, value))
        {
            yield return new("/format", "The format is not a .NET date or number format.");
        }
    }
}
