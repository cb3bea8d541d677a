using System.Collections.Immutable;
using System.Text;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// The duplicate key of a lead (LT-21, QUAL-10, E-31) as canonical texts, which the record hashes with its own key. The
/// texts hold personal data. Two leads of one lead type are duplicates when they share a text.
/// </summary>
public static class DuplicateKey
{
    // Characters that the validator refuses in values, so that no two different sets of values give one text.
    private const char BeforeValue = '\u001F';
    private const char BetweenFields = '\u001E';
    private const char BetweenItems = '\u001D';

    /// <summary>
    /// One text when all ticked fields must match, made of those that have a value; one text per ticked field with a value
    /// when any one is enough. Empty, meaning no check, when no ticked field has a value.
    /// </summary>
    public static ImmutableArray<string> Of(LeadType type, Lead lead)
    {
        ImmutableArray<string> parts =
        [
            .. type.Fields
                .Where(field => field.InDuplicateKey && !lead[field].IsBlank)
                .Select(field => Part(field, lead[field]))
                .Order(StringComparer.Ordinal),
        ];
        return parts.IsEmpty || type.DuplicateMatchAny
            ? [.. parts.Select(part => Whole(type, part))]
            : [Whole(type, string.Join(BetweenFields, parts))];
    }

    private static string Whole(LeadType type, string parts) => $"{type.Id}{BetweenFields}{parts}";

    private static string Part(LeadField field, FieldValue value) => $"{field.Name.ToUpperInvariant()}{BeforeValue}{Normalised(value)}";

    // The order in which several values are posted does not matter.
    private static string Normalised(FieldValue value) => value.Kind == FieldValueKind.List
        ? string.Join(BetweenItems, value.Items.Select(Normalised).Order(StringComparer.Ordinal))
        : value.Canonical.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
