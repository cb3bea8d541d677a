namespace LeadExec.Api.Books;

/// <summary>Query of a page of a statement.</summary>
internal sealed record StatementPageFilter : StatementDays
{
    /// <summary>1 to 1,000; 200 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
