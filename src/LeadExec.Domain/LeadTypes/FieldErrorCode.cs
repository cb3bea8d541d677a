namespace LeadExec.Domain.LeadTypes;

/// <summary>Why a posted field was refused. Codes for programs; the message is for people and carries no posted value.</summary>
public enum FieldErrorCode
{
    Required,
    WrongType,
    NotAnOption,
    Characters,
    UnreadableText,
    TooLong,
    Length,
    NumericRange,
    DateRange,
    AgeRange,
    Pattern,
    PatternFailed,
    ConflictingValues,
    TooManyFields,
    UnknownField,
}
