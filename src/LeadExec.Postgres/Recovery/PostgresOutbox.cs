using Dapper;
using LeadExec.Ports.Recovery;
using Npgsql;

namespace LeadExec.Postgres.Recovery;

/// <summary>The outbox table, claimed row by row.</summary>
public sealed class PostgresOutbox(NpgsqlDataSource database) : IOutbox
{
    public async Task<IReadOnlyList<PendingMessage>> TakeAsync(IReadOnlyList<string> topics, int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(RecoverySql.TakeMessages, new { topics = topics.ToArray(), limit, lease }, cancellationToken: cancellationToken));
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
                LastReason = row.IsDBNull(6) ? null : row.GetString(6),
            });
        }

        return [.. messages.OrderBy(message => message.CreatedAt)];
    }

    public async Task<bool> DoneAsync(Guid id, CancellationToken cancellationToken) => await ExecuteAsync(RecoverySql.Done, new { id }, cancellationToken) == 1;

    public Task RetryAsync(Guid id, DateTimeOffset? dueAt, string? reason, CancellationToken cancellationToken) =>
        ExecuteAsync(RecoverySql.Retry, new { id, dueAt = dueAt?.UtcDateTime, reason }, cancellationToken);

    public async Task<OutboxBacklog> BacklogAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(RecoverySql.Backlog, new { topics = topics.ToArray() }, cancellationToken: cancellationToken));
        await row.ReadAsync(cancellationToken);
        return new OutboxBacklog(row.GetInt64(0), row.GetFieldValue<TimeSpan>(1));
    }

    private async Task<int> ExecuteAsync(string sql, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }
}
