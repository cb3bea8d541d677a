namespace LeadExec.Postgres.Queries;

/// <summary>How reads reach the database: apart from the writers, so that a slow list never takes a writer's connection.</summary>
public sealed record ReadOptions
{
    /// <summary>Npgsql connection string, without limits of its own.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Longest run of one statement. Default 30 s.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most connections of this process for reads. Default 16.</summary>
    public int MaximumConnections { get; init; } = 16;
}
