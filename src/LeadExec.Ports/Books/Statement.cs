namespace LeadExec.Ports.Books;

/// <summary>A page of a statement.</summary>
public sealed record Statement
{
    /// <summary>Of the whole period; on the first page only.</summary>
    public StatementTotals? Totals { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>Null on the last page.</summary>
    public StatementKey? Next { get; init; }
}
