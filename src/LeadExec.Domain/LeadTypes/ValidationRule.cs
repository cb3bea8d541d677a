namespace LeadExec.Domain.LeadTypes;

/// <summary>How a field's value is checked (LT-15, E-10).</summary>
public enum ValidationRule
{
    None,

    /// <summary>Number of characters between minimum and maximum.</summary>
    LengthRange,

    /// <summary>Number between minimum and maximum.</summary>
    NumericRange,

    /// <summary>Date between the first and the last day, both included.</summary>
    DateRange,

    /// <summary>Whole years from the date to today, in the account's zone, between minimum and maximum.</summary>
    AgeRange,

    /// <summary>The value matches a pattern anywhere; anchor it to match the whole value.</summary>
    Pattern,
}
