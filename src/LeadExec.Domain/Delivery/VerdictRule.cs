namespace LeadExec.Domain.Delivery;

/// <summary>Which rule decided an attempt; shown by the test send.</summary>
public enum VerdictRule
{
    /// <summary>No answer was judged.</summary>
    NoAnswer = 0,

    /// <summary>Status 200 to 299 without a result search, or a status that no search can overrule.</summary>
    Status = 1,

    /// <summary>The result search was found.</summary>
    ResultFound = 2,

    /// <summary>The result search was not found.</summary>
    ResultNotFound = 3,

    /// <summary>The refusal search was found.</summary>
    RefusalFound = 4,
}
