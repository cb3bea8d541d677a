using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Applies the validation setting of a field to one canonical value (LT-15, E-10).</summary>
internal static class FieldCheck
{
    /// <summary>What the value breaks; null when it passes. A pattern that timed out or cannot be built is <see cref="FieldErrorCode.PatternFailed"/>.</summary>
    public static FieldErrorCode? Broken(FieldValidation validation, FieldValue value, TextPattern? pattern, DateTime today) => validation.Rule switch
    {
        ValidationRule.None => null,
        ValidationRule.LengthRange => IsWithin(value.Canonical.Length, validation) ? null : FieldErrorCode.Length,
        ValidationRule.NumericRange => IsWithin(ValueComparison.NumberOf(value), validation) ? null : FieldErrorCode.NumericRange,
        ValidationRule.DateRange => IsWithinDays(ValueComparison.DateOf(value), validation) ? null : FieldErrorCode.DateRange,
        ValidationRule.AgeRange => IsWithin(AgeOf(value, today), validation) ? null : FieldErrorCode.AgeRange,
        ValidationRule.Pattern => pattern?.Matches(value.Canonical) switch
        {
            true => null,
            false => FieldErrorCode.Pattern,
            null => FieldErrorCode.PatternFailed,
        },
    };

    private static bool IsWithin(decimal? number, FieldValidation validation) =>
        number is { } value && !(value < validation.Minimum) && !(value > validation.Maximum);

    private static bool IsWithinDays(DateTime? date, FieldValidation validation) =>
        date is { } value && !(DateOnly.FromDateTime(value) < validation.From) && !(DateOnly.FromDateTime(value) > validation.To);

    private static decimal? AgeOf(FieldValue value, DateTime today) =>
        ValueComparison.DateOf(value) is { } born ? LocalTime.Age(born, today) : null;
}
