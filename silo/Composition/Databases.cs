using LeadExec.Hosting.Postgres;
using LeadExec.Postgres.Security;
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

    /// <summary>The same for a command that may run beside a serving process.</summary>
    /// <exception cref="PostgresUnavailableException">There is no usable PostgreSQL; the message names the fixes.</exception>
    public static Task<EmbeddedPostgres> AttachAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.DataDirectory);
        return EmbeddedPostgres.AttachAsync(
            new EmbeddedPostgresOptions { DataDirectory = options.DataDirectory }, TimeProvider.System, NullLogger<EmbeddedPostgres>.Instance, cancellationToken);
    }

    /// <summary>Where the installation key is: LEADEXEC_KEY, else the data folder.</summary>
    public static void UseKey(SiloOptions options, InstallationKeyOptions key)
    {
        key.DataFolder = options.DataDirectory;
        key.Key = Environment.GetEnvironmentVariable("LEADEXEC_KEY");
    }
}
