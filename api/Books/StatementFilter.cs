namespace LeadExec.Api.Books;

/// <summary>Query of a whole statement.</summary>
internal sealed record StatementFilter : StatementDays;
