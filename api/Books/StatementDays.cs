namespace LeadExec.Api.Books;

/// <summary>Days of the account that a statement is about.</summary>
internal abstract record StatementDays
{
    /// <summary>First day; the first of the running month when absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; today when absent.</summary>
    public DateOnly? To { get; init; }
}
