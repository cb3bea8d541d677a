namespace LeadExec.Postgres.Checking;

/// <summary>
/// One rule of the record in checkable form: the query returns the rows that break it and must return none. LeadExec.Check and the
/// product's own worker judge by the same queries.
/// </summary>
/// <param name="Id">INV number of reliability.md, section 2.</param>
/// <param name="Statement">What must hold, in words.</param>
/// <param name="Sql">Violating rows, by their ids and never by what a lead says. @quiet is the quiet time after which work must have ended.</param>
public sealed record Invariant(string Id, string Statement, string Sql)
{
    /// <summary>Only judged when this log is given; null: the database alone decides.</summary>
    public OutsideLog? Log { get; init; }
}
