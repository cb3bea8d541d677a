using System.Globalization;
using Dapper;
using Npgsql;

namespace LeadExec.Postgres;

/// <summary>Start-up check: an answer promises that the lead survives a power cut, so the database must keep that promise (FM-18, M6).</summary>
public sealed class DatabaseGuard(NpgsqlDataSource database, PostgresOptions options)
{
    private const int OldestVersion = 150_000;

    /// <exception cref="UnsafeDatabaseException">Version below 15, or a durability setting is off and not explicitly allowed.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var version = int.Parse(await Setting(connection, "server_version_num"), CultureInfo.InvariantCulture);
        if (version < OldestVersion)
        {
            throw new UnsafeDatabaseException($"PostgreSQL 15 or newer is needed; this server is {version / 10_000}.");
        }

        if (options.AllowUnsafeDurability)
        {
            return;
        }

        string[] settings = ["fsync", "full_page_writes", "synchronous_commit"];
        foreach (var name in settings)
        {
            if (await Setting(connection, name) == "off")
            {
                throw new UnsafeDatabaseException($"{name} is off: acknowledged leads could be lost in a power cut. Switch it on and start again.");
            }
        }
    }

    private static async Task<string> Setting(NpgsqlConnection connection, string name) =>
        await connection.ExecuteScalarAsync<string>("select current_setting(@name)", new { name }) ?? "";
}
