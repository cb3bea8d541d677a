using Dapper;
using Npgsql;

namespace LeadExec.Postgres.Backup;

/// <summary>
/// What must be so before a restored database may be used (FM-20): nobody knows what was sent after the backup was made, so
/// nothing is sent again by itself.
/// </summary>
public sealed class RestoredDatabase(NpgsqlDataSource database)
{
    // 514 is RejectReason.ProcessDied. Counters do not change: an open hold and a pinned one weigh the same.
    private const string UnknownSql = """
        update attempt set state = 6, done_at = clock_timestamp(), reason = 514, pinned_until = case when alternate_of is null then clock_timestamp() + interval '15 minutes' end,
               cap_state = case cap_state when 1 then 2 else cap_state end, funds_state = case funds_state when 1 then 2 else funds_state end,
               slot_state = case slot_state when 1 then 2 else slot_state end
         where state in (0, 1)
        """;

    private const string QuietSql = """
        update outbox set state = 2, done_at = clock_timestamp(), last_reason = 'restored' where state = 0;
        delete from user_session;
        delete from access_token;
        delete from one_time_link where used_at is null;
        delete from orleans_silo;
        delete from orleans_cluster
        """;

    /// <summary>True when the database holds no table at all.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace", cancellationToken: cancellationToken)) == 0;
    }

    /// <summary>Attempts under way become unknown, waiting messages are given up, every session, token and link ends, and no silo is known.</summary>
    /// <returns>How many attempts became unknown.</returns>
    public async Task<int> CalmAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var unknown = await connection.ExecuteAsync(new CommandDefinition(UnknownSql, null, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(QuietSql, null, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return unknown;
    }
}
