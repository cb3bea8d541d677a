namespace LeadExec.Api.Books;

/// <summary>Query of a statement. Days are days of the account.</summary>
internal record StatementFilter
{
    /// <summary>First day; the first of the running month when absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; today when absent.</summary>
    public DateOnly? To { get; init; }
}
