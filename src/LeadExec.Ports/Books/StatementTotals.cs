using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>Sums of a statement. Opening + Credits - Debits = Closing. A balance above zero is the party's: a client has paid more than it bought, a source is owed.</summary>
public sealed record StatementTotals
{
    public required Money Opening { get; init; }

    /// <summary>Everything to the party's credit, at least zero.</summary>
    public required Money Credits { get; init; }

    /// <summary>Everything that the party was charged or paid, at least zero.</summary>
    public required Money Debits { get; init; }

    public required long Lines { get; init; }

    public Money Closing => Opening + Credits - Debits;
}
