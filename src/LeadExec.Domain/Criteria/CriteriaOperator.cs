namespace LeadExec.Domain.Criteria;

/// <summary>
/// The operators of E-59. A blank value fails every one but <see cref="IsBlank"/> and the three negations (is not, is none
/// of, does not contain), which are exact opposites of their positive forms and so hold for blank. Text ignores case;
/// numbers and dates compare by size. Of several values one that compares is enough, and for a negation none may.
/// </summary>
public enum CriteriaOperator
{
    Is,
    IsNot,
    IsAnyOf,
    IsNoneOf,

    /// <summary>Holds any of the given parts.</summary>
    Contains,

    /// <summary>Holds none of the given parts.</summary>
    DoesNotContain,
    StartsWith,
    EndsWith,
    IsBlank,
    IsNotBlank,
    LessThan,
    AtMost,
    GreaterThan,
    AtLeast,

    /// <summary>From the first value to the second, both included. A last day without a time includes that whole day.</summary>
    Between,

    /// <summary>Values: place (postal code), miles. Answered by <see cref="ICriteriaData"/>.</summary>
    WithinMilesOf,

    /// <summary>Value: the list. Answered by <see cref="ICriteriaData"/>.</summary>
    InDistributionList,

    /// <summary>Written as a <see cref="PatternTest"/>.</summary>
    MatchesPattern,
}
