using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>A field's settings in words for the person who builds the post.</summary>
internal static class FieldWords
{
    public static string Type(FieldKind kind) => kind switch
    {
        FieldKind.Text => "Text",
        FieldKind.Phone => "Phone",
        FieldKind.Email => "E-mail",
        FieldKind.Money => "Money",
        FieldKind.Percentage => "Percentage",
        FieldKind.Decimal => "Decimal number",
        FieldKind.Integer => "Whole number",
        FieldKind.LargeInteger => "Large whole number",
        FieldKind.Calculated => "Calculated",
        FieldKind.YesNo => "Yes or no",
        FieldKind.DateTime => "Date",
        FieldKind.PostalCode => "Postal code",
        FieldKind.UsState => "US state",
        FieldKind.Province => "Canadian province",
        FieldKind.DropDown => "One of a list",
        FieldKind.SubFields => "Group of fields",
    };

    public static string Format(LeadField field) => field.Kind switch
    {
        FieldKind.Phone => "10 digits; a leading 1 and punctuation are dropped",
        FieldKind.Email => "name@domain",
        FieldKind.Money => "Digits, at most two decimals",
        FieldKind.Percentage => "Digits, with or without %",
        FieldKind.YesNo => "Yes or No",
        FieldKind.DateTime => string.IsNullOrWhiteSpace(field.Format) ? "2026-01-15, with or without a time" : $"2026-01-15, or {field.Format}",
        FieldKind.PostalCode => "5 digits, or A1A 1A1 in Canada",
        FieldKind.UsState or FieldKind.Province => "Two letters",
        FieldKind.Decimal or FieldKind.Integer or FieldKind.LargeInteger => "Digits",
        FieldKind.SubFields => "JSON: list of objects. XML: repeated elements. Form: " + field.Name + "[0].Name",
        FieldKind.Text or FieldKind.Calculated or FieldKind.DropDown => "",
    };

    /// <summary>List values and rule together; several values are named.</summary>
    public static string Allowed(LeadField field)
    {
        var parts = new[] { Options(field), Rule(field.Validation), field.AcceptsSeveral ? "several values allowed" : "" };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Options(LeadField field) => field.Kind == FieldKind.DropDown ? string.Join(", ", field.Options) : "";

    private static string Rule(FieldValidation rule) => rule.Rule switch
    {
        ValidationRule.LengthRange => Range(rule, " characters"),
        ValidationRule.NumericRange => Range(rule, ""),
        ValidationRule.AgeRange => Range(rule, " years old"),
        ValidationRule.DateRange => string.Create(CultureInfo.InvariantCulture, $"{Day("from ", rule.From)} {Day("to ", rule.To)}").Trim(),
        ValidationRule.Pattern => $"must match {rule.Pattern}",
        ValidationRule.None => "",
    };

    private static string Range(FieldValidation rule, string unit) => (rule.Minimum, rule.Maximum) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low:0.##} to {high:0.##}{unit}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low:0.##}{unit}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"at most {high:0.##}{unit}"),
        (null, null) => "",
    };

    private static string Day(string word, DateOnly? day) => day is { } date ? word + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
