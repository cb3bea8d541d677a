using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LeadExec.Postgres.Security;

/// <summary>Refuses to start on a database whose secrets another installation key sealed (decision 25).</summary>
internal sealed class InstallationKeyCheck(InstallationKey key, NpgsqlDataSource database, TimeProvider time) : IHostedService
{
    internal const string Foreign =
        "The installation key is not the one that this database was set up with. Put the right key into LEADEXEC_KEY or the data folder; nothing was started.";

    private const string Sql = """
        insert into installation_key(check_value, created_at) values (@Value, @At) on conflict (one) do nothing;
        select check_value from installation_key
        """;

    /// <exception cref="InstallationKeyException">The database belongs to another key.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var mine = ValueOf(key);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var stored = await connection.ExecuteScalarAsync<byte[]>(
            new CommandDefinition(Sql, new { Value = mine, At = time.GetUtcNow() }, cancellationToken: cancellationToken));
        if (!CryptographicOperations.FixedTimeEquals(stored, mine))
        {
            throw new InstallationKeyException(Foreign);
        }
    }

    internal static byte[] ValueOf(InstallationKey key) => HMACSHA256.HashData(key.Derive("check"), Encoding.UTF8.GetBytes("installation key check"));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
