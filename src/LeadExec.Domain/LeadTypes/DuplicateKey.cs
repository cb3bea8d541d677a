using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// The duplicate key of a lead (LT-21, QUAL-10, E-31) as canonical texts, which the record hashes with its own key. The
/// texts hold a SHA-256 of each value, so that a source may ask with hashes instead of values (E-32); short values can be guessed
/// from them, so they are as personal as the values. Two leads of one lead type are duplicates when they share a text.
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
                .Select(field => Part(field, HashOf(lead[field])))
                .Order(StringComparer.Ordinal),
        ];
        return Join(type, parts);
    }

    /// <summary>The same from hashes of values, lower-case hex, by the name of the field; fields that are not ticked are left out.</summary>
    public static ImmutableArray<string> Of(LeadType type, IReadOnlyDictionary<string, string> hashes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(hashes);
        return Join(type,
        [
            .. type.Fields.Where(field => field.InDuplicateKey && hashes.ContainsKey(field.Name))
                .Select(field => Part(field, hashes[field.Name]))
                .Order(StringComparer.Ordinal),
        ]);
    }

    /// <summary>SHA-256 of a value as a source has to make it (E-32): UTF-8 of the canonical text, trimmed, in lower case; lower-case hex.</summary>
    public static string HashOf(FieldValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalised(value))));
    }

    private static ImmutableArray<string> Join(LeadType type, ImmutableArray<string> parts) => parts.IsEmpty || type.DuplicateMatchAny
        ? [.. parts.Select(part => Whole(type, part))]
        : [Whole(type, string.Join(BetweenFields, parts))];

    private static string Whole(LeadType type, string parts) => $"{type.Id}{BetweenFields}{parts}";

    private static string Part(LeadField field, string hash) => $"{field.Name.ToUpperInvariant()}{BeforeValue}{hash}";

    // The order in which several values are posted does not matter.
    private static string Normalised(FieldValue value) => value.Kind == FieldValueKind.List
        ? string.Join(BetweenItems, value.Items.Select(Normalised).Order(StringComparer.Ordinal))
        : value.Canonical.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
