namespace LeadExec.Postgres.Returns;

/// <summary>A row of <see cref="ReturnSql.Counts"/>.</summary>
internal sealed class ReturnCounts
{
    public int OrderReceived { get; init; }

    public int OrderCounted { get; init; }

    public int AccountReceived { get; init; }

    public int AccountCounted { get; init; }

    public int Today { get; init; }
}
