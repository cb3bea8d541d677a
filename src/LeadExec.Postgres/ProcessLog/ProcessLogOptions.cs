using System.ComponentModel.DataAnnotations;

namespace LeadExec.Postgres.ProcessLog;

/// <summary>Limits of the process log's writer.</summary>
public sealed class ProcessLogOptions
{
    /// <summary>Segments waiting to be written; more are dropped and counted. Default 20,000.</summary>
    [Range(100, 1_000_000)]
    public int QueueLength { get; set; } = 20_000;

    /// <summary>Most segments of one insert. Default 500.</summary>
    [Range(1, 5_000)]
    public int BatchSize { get; set; } = 500;

    /// <summary>Milliseconds that the first segment of a batch waits for company. Default 100.</summary>
    [Range(0, 5_000)]
    public int LingerMs { get; set; } = 100;

    /// <summary>Tries of one batch while the database is away; then it is dropped and counted. Default 5.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 5;
}
