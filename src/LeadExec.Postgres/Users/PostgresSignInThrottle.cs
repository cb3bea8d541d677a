using System.Text;
using Dapper;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>
/// Failures per account and per address in PostgreSQL, so that every process counts the same. Names are stored as keyed hashes.
/// An account waits after 5 failures, at most 60 s; an address after 20, at most 15 minutes; both forget after a day.
/// </summary>
internal sealed class PostgresSignInThrottle(NpgsqlDataSource database, IKeyedHash hash, TimeProvider time) : ISignInThrottle
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    // Rows are locked in one order, so that two tries never wait for each other in a circle.
    private const string NextSql = "select max(next_at) from (select next_at from sign_in_throttle where key = any(@Keys) order by key for update) x";

    private const string CountSql = """
        delete from sign_in_throttle where last_at < @Forgotten;
        insert into sign_in_throttle as t (key, failures, last_at, next_at)
        select k, 1, @At, @At from unnest(@Keys) k order by k
        on conflict (key) do update set failures = t.failures + 1, last_at = @At,
          next_at = @At + make_interval(secs => case
            when excluded.key = @AccountKey then case when t.failures + 1 < 5 then 0 else least(60, power(2, least(t.failures - 4, 10))) end
            when t.failures + 1 < 20 then 0 else least(900, power(2, least(t.failures - 19, 10))) end)
        """;

    private const string SucceededSql = """
        delete from sign_in_throttle where key = @AccountKey;
        update sign_in_throttle set failures = greatest(0, failures - 1), next_at = @At where key = @AddressKey
        """;

    public async Task<TimeSpan> EnterAsync(string account, string address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var parameters = Parameters(account, address, now);
        var next = await connection.ExecuteScalarAsync<DateTime?>(new CommandDefinition(NextSql, parameters, transaction, cancellationToken: cancellationToken));
        if (next is { } at && new DateTimeOffset(at, TimeSpan.Zero) > now)
        {
            return new DateTimeOffset(at, TimeSpan.Zero) - now;
        }

        await connection.ExecuteAsync(new CommandDefinition(CountSql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return TimeSpan.Zero;
    }

    public async Task SucceededAsync(string account, string address, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SucceededSql, Parameters(account, address, time.GetUtcNow()), cancellationToken: cancellationToken));
    }

    private Names Parameters(string account, string address, DateTimeOffset now)
    {
        var accountKey = hash.Hash("sign-in-account", Encoding.UTF8.GetBytes(account.Trim().ToLowerInvariant()));
        var addressKey = hash.Hash("sign-in-address", Encoding.UTF8.GetBytes(address));
        return new Names(accountKey, addressKey, [accountKey, addressKey], now, now - Memory);
    }

    private sealed record Names(byte[] AccountKey, byte[] AddressKey, byte[][] Keys, DateTimeOffset At, DateTimeOffset Forgotten);
}
