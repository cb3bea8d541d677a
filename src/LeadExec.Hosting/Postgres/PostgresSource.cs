namespace LeadExec.Hosting.Postgres;

/// <summary>What was found: either a database that somebody else runs, or programs to run a private one with. Exactly one is set.</summary>
/// <param name="ConnectionString">Npgsql connection string taken from the environment.</param>
/// <param name="Binaries">Programs for a private cluster.</param>
public sealed record PostgresSource(string? ConnectionString, PostgresBinaries? Binaries);
