using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace LeadExec.Postgres.Security;

/// <summary>Asks whether the installation key fits a database, and changes nothing.</summary>
public static class InstallationKeyProbe
{
    /// <summary>Refuses a key that is not the database's, and a data folder without the key of a database that has one; no key is made.</summary>
    /// <exception cref="InstallationKeyException">The message says what to do.</exception>
    public static async Task DemandAsync(NpgsqlDataSource database, InstallationKeyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        switch (await AskAsync(database, options, cancellationToken))
        {
            case InstallationKeyState.Foreign:
                throw new InstallationKeyException(InstallationKeyCheck.Foreign);
            case InstallationKeyState.Missing:
                throw new InstallationKeyException(
                    $"This database was set up with an installation key, and there is none in {options.DataFolder} or LEADEXEC_KEY. Put it there from your backup; nothing was started.");
            case InstallationKeyState.Fits or InstallationKeyState.Unused:
                break;
        }
    }

    /// <exception cref="InstallationKeyException">The key cannot be read.</exception>
    public static async Task<InstallationKeyState> AskAsync(NpgsqlDataSource database, InstallationKeyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var used = await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select to_regclass('installation_key') is not null", cancellationToken: cancellationToken));
        var stored = used
            ? await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition("select check_value from installation_key", cancellationToken: cancellationToken))
            : null;
        if (stored is null)
        {
            return InstallationKeyState.Unused;
        }

        if (string.IsNullOrWhiteSpace(options.Key) && !File.Exists(Path.Combine(options.DataFolder, InstallationKey.FileName)))
        {
            return InstallationKeyState.Missing;
        }

        return CryptographicOperations.FixedTimeEquals(stored, InstallationKeyCheck.ValueOf(InstallationKey.Load(options))) ? InstallationKeyState.Fits : InstallationKeyState.Foreign;
    }
}
