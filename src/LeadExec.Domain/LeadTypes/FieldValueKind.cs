namespace LeadExec.Domain.LeadTypes;

/// <summary>What a <see cref="FieldValue"/> holds; comparisons in criteria and expressions go by it.</summary>
public enum FieldValueKind
{
    Blank,
    Text,
    Number,
    Date,
    YesNo,

    /// <summary>Several values of a field that takes several.</summary>
    List,

    /// <summary>The groups of a sub-fields field.</summary>
    Records,
}
