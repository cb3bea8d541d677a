using LeadExec.Hosting.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Silo.Composition;

/// <summary>Opens the database of an installation: the one that the environment names, or a private one in the data folder.</summary>
internal static class Databases
{
    /// <exception cref="PostgresUnavailableException">There is no usable PostgreSQL; the message names the fixes.</exception>
    public static Task<EmbeddedPostgres> OpenAsync(SiloOptions options, CancellationToken cancellationToken, ILoggerFactory? logs = null)
    {
        Directory.CreateDirectory(options.DataDirectory);
        return EmbeddedPostgres.OpenAsync(
            new EmbeddedPostgresOptions { DataDirectory = options.DataDirectory },
            TimeProvider.System,
            (logs ?? NullLoggerFactory.Instance).CreateLogger<EmbeddedPostgres>(),
            cancellationToken);
    }
}
