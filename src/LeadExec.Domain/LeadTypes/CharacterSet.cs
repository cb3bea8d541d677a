namespace LeadExec.Domain.LeadTypes;

/// <summary>Which characters a field accepts (LT-16, E-10).</summary>
public enum CharacterSet
{
    Any,

    /// <summary>Letters of any alphabet, their marks, and spaces.</summary>
    Letters,

    /// <summary>Letters, decimal digits and spaces.</summary>
    LettersAndDigits,

    /// <summary>The digits 0 to 9.</summary>
    Digits,

    /// <summary>Anything but markup tags.</summary>
    NoHtml,

    /// <summary>Anything but the characters listed on the field.</summary>
    DenyList,
}
