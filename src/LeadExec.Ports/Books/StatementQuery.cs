namespace LeadExec.Ports.Books;

/// <summary>Which part of whose account is asked for.</summary>
public sealed record StatementQuery
{
    /// <summary>Most lines of one page.</summary>
    public const int MostLines = 1_000;

    public required BookParty Party { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>1 to <see cref="MostLines"/>.</summary>
    public int Limit { get; init; } = 200;

    /// <summary>The end of the page before; null for the first page.</summary>
    public StatementKey? After { get; init; }
}
