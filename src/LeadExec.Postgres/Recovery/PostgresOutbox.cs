using Dapper;
using LeadExec.Ports.Recovery;
using Npgsql;

namespace LeadExec.Postgres.Recovery;

/// <summary>The outbox table, claimed row by row.</summary>
public sealed class PostgresOutbox(NpgsqlDataSource database) : IOutbox
{
    public async Task<IReadOnlyList<PendingMessage>> TakeAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(RecoverySql.TakeMessages, new { limit, lease }, cancellationToken: cancellationToken));
        var messages = new List<PendingMessage>();
        while (await row.ReadAsync(cancellationToken))
        {
            messages.Add(new PendingMessage
            {
                Id = row.GetGuid(0),
                Topic = row.GetString(1),
                Key = row.GetString(2),
                Payload = row.GetString(3),
                Tries = row.GetInt32(4),
                CreatedAt = new DateTimeOffset(row.GetDateTime(5)),
            });
        }

        return [.. messages.OrderBy(message => message.CreatedAt)];
    }

    public Task DoneAsync(Guid id, CancellationToken cancellationToken) => ExecuteAsync(RecoverySql.Done, new { id }, cancellationToken);

    public Task RetryAsync(Guid id, DateTimeOffset? dueAt, CancellationToken cancellationToken) =>
        ExecuteAsync(RecoverySql.Retry, new { id, dueAt = dueAt?.UtcDateTime }, cancellationToken);

    private async Task ExecuteAsync(string sql, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }
}
