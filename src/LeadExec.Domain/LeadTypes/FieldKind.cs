namespace LeadExec.Domain.LeadTypes;

/// <summary>The type of a lead field (LT-22..LT-37). It decides how a posted value is read, stored, compared and shown (E-09).</summary>
public enum FieldKind
{
    /// <summary>Any text (LT-22).</summary>
    Text,

    /// <summary>US or Canadian phone number: ten digits (LT-23).</summary>
    Phone,

    /// <summary>E-mail address (LT-24).</summary>
    Email,

    /// <summary>Amount of money (LT-25).</summary>
    Money,

    /// <summary>Percentage; 98 and 98% are equal (LT-26).</summary>
    Percentage,

    /// <summary>Number with at most one decimal separator (LT-27).</summary>
    Decimal,

    /// <summary>Whole number, digits only (LT-28).</summary>
    Integer,

    /// <summary>Large whole number, digits only, shown with thousands separators (LT-29).</summary>
    LargeInteger,

    /// <summary>Computed from other fields by an expression (LT-30).</summary>
    Calculated,

    /// <summary>Yes or no (LT-31).</summary>
    YesNo,

    /// <summary>Date with an optional time of day, without a zone (LT-32).</summary>
    DateTime,

    /// <summary>Five-digit ZIP; Canadian postal code when the lead's country is Canada (LT-33).</summary>
    PostalCode,

    /// <summary>US state, district, territory or military code (LT-34).</summary>
    UsState,

    /// <summary>Canadian province or territory (LT-35).</summary>
    Province,

    /// <summary>One of the field's own options (LT-36).</summary>
    DropDown,

    /// <summary>A repeatable group of further fields (LT-37, E-13).</summary>
    SubFields,
}
