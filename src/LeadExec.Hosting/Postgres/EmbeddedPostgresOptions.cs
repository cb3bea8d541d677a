namespace LeadExec.Hosting.Postgres;

/// <summary>How the product runs its private PostgreSQL.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder of the installation; the cluster lies in its sub-folder <c>postgres</c>.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Name of the product's database in the cluster.</summary>
    public string Database { get; init; } = "leadexec";

    /// <summary>Where programs are looked for.</summary>
    public PostgresSearch Search { get; init; } = new();

    /// <summary>How often the server's process is looked at. Default 500 ms, so that a restart is done within the promised 5 s.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Pause between two tries to start a server that died. Default 250 ms.</summary>
    public TimeSpan RetryEvery { get; init; } = TimeSpan.FromMilliseconds(250);
}
