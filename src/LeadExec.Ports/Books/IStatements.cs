namespace LeadExec.Ports.Books;

/// <summary>Accounts of clients and sources, read from the journal line by line.</summary>
public interface IStatements
{
    /// <summary>One page of a statement, from one snapshot of the journal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is none that a page may have.</exception>
    Task<Statement> ReadAsync(StatementQuery query, CancellationToken cancellationToken);
}
