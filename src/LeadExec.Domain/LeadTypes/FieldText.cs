namespace LeadExec.Domain.LeadTypes;

/// <summary>Which stored texts are dates or yes/no again.</summary>
internal static class FieldText
{
    /// <summary>The value of a stored text; a text that no longer fits its field's kind stays text.</summary>
    public static FieldValue FromStored(FieldKind kind, string text) => kind switch
    {
        FieldKind.DateTime => FieldValue.TryCanonicalDate(text, out var date) ? date : FieldValue.Of(text),
        FieldKind.YesNo => YesNo(text) ?? FieldValue.Of(text),
        FieldKind.Calculated => Typed(text),
        FieldKind.Text or FieldKind.Phone or FieldKind.Email or FieldKind.Money or FieldKind.Percentage or FieldKind.Decimal
            or FieldKind.Integer or FieldKind.LargeInteger or FieldKind.PostalCode or FieldKind.UsState or FieldKind.Province
            or FieldKind.DropDown or FieldKind.SubFields => FieldValue.Of(text),
    };

    /// <summary>The result of a calculated field, made so that storing and reading give the same value: text that looks like a canonical date or yes/no is one.</summary>
    public static FieldValue Calculated(FieldValue value) => value.Kind switch
    {
        FieldValueKind.Text => Typed(value.Canonical),
        FieldValueKind.List or FieldValueKind.Records => FieldValue.Blank,
        FieldValueKind.Blank or FieldValueKind.Number or FieldValueKind.Date or FieldValueKind.YesNo => value,
    };

    private static FieldValue Typed(string text) =>
        YesNo(text) ?? (FieldValue.TryCanonicalDate(text, out var date) ? date : FieldValue.Of(text));

    private static FieldValue? YesNo(string text) => text switch
    {
        "Yes" => FieldValue.Yes,
        "No" => FieldValue.No,
        _ => null,
    };
}
