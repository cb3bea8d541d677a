using System.ComponentModel.DataAnnotations;

namespace LeadExec.Postgres.Queries;

/// <summary>How reads reach the database (<c>LeadExec:Reads</c>): apart from the writers, so that a slow list never takes a writer's connection.</summary>
public sealed record ReadOptions
{
    /// <summary>Npgsql connection string, without limits of its own.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Longest run of one statement. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most connections of this process for reads. Default 16.</summary>
    [Range(2, 1_000)]
    public int MaximumConnections { get; init; } = 16;

    /// <summary>Most reports that this process computes at once; the others wait their turn. Default 2: a report is processor time of the database, which posts need.</summary>
    [Range(1, 1_000)]
    public int MaximumReports { get; init; } = 2;

    /// <summary>Longest wait for a connection or for the turn of a report, after which the reader is told that too many read. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(15);
}
