namespace LeadExec.Domain.LeadTypes;

/// <summary>The generic texts of field errors; a field's own message replaces them (LT-17). No text carries the posted value.</summary>
internal static class FieldMessages
{
    public static string Of(LeadField field, FieldErrorCode code) =>
        string.IsNullOrWhiteSpace(field.ErrorMessage) ? Generic(field, code) : field.ErrorMessage;

    private static string Generic(LeadField field, FieldErrorCode code) => code switch
    {
        FieldErrorCode.Required => $"{field.Caption} is required.",
        FieldErrorCode.WrongType => $"{field.Caption} must be {Expected(field.Kind)}.",
        FieldErrorCode.NotAnOption => $"{field.Caption} must be one of: {string.Join(", ", field.Options)}.",
        FieldErrorCode.Characters => $"{field.Caption} has characters that are not accepted.",
        FieldErrorCode.UnreadableText => $"{field.Caption} has control characters or broken text.",
        FieldErrorCode.TooLong => $"{field.Caption} is too long.",
        FieldErrorCode.Length => $"{field.Caption} must have {Range(field.Validation)} characters.",
        FieldErrorCode.NumericRange => $"{field.Caption} must be a number of {Range(field.Validation)}.",
        FieldErrorCode.DateRange => $"{field.Caption} must be a date in the accepted range.",
        FieldErrorCode.AgeRange => $"{field.Caption} must give an age of {Range(field.Validation)} years.",
        FieldErrorCode.Pattern => $"{field.Caption} does not have the expected form.",
        FieldErrorCode.PatternFailed => $"{field.Caption} could not be checked.",
        FieldErrorCode.ConflictingValues => $"{field.Caption} was posted more than once with different values.",
        FieldErrorCode.TooManyFields => "The post has too many fields.",
        FieldErrorCode.UnknownField => $"{field.Caption} is not a field of this lead type.",
    };

    private static string Expected(FieldKind kind) => kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Phone => "a phone number of 10 digits",
        FieldKind.Email => "an e-mail address",
        FieldKind.Money => "an amount of money",
        FieldKind.Percentage => "a percentage",
        FieldKind.Decimal => "a number",
        FieldKind.Integer or FieldKind.LargeInteger => "a whole number, digits only",
        FieldKind.Calculated => "left out; it is calculated",
        FieldKind.YesNo => "yes or no",
        FieldKind.DateTime => "a date",
        FieldKind.PostalCode => "a postal code",
        FieldKind.UsState => "a US state",
        FieldKind.Province => "a Canadian province",
        FieldKind.DropDown => "one of its options",
        FieldKind.SubFields => "a list of groups of fields",
    };

    private static string Range(FieldValidation validation) => (validation.Minimum, validation.Maximum) switch
    {
        ({ } least, { } most) => FormattableString.Invariant($"{least} to {most}"),
        ({ } least, null) => FormattableString.Invariant($"at least {least}"),
        (null, { } most) => FormattableString.Invariant($"at most {most}"),
        (null, null) => "any number",
    };
}
