namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>The kinds of tests that the index answers.</summary>
internal enum SlotKind
{
    /// <summary>The field is one of some texts.</summary>
    TextIn,

    /// <summary>The field is none of some texts.</summary>
    TextNotIn,

    /// <summary>The field is one of some numbers.</summary>
    NumberIn,

    /// <summary>The field is none of some numbers.</summary>
    NumberNotIn,

    /// <summary>The field is a number from here to there.</summary>
    Range,

    Blank,

    NotBlank,

    /// <summary>The field is a postal code within miles of a place.</summary>
    Near,
}
