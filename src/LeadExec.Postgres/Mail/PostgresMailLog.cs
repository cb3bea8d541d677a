using Dapper;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Queries;
using Npgsql;

namespace LeadExec.Postgres.Mail;

/// <summary>E-mail in the outbox table.</summary>
public sealed class PostgresMailLog(NpgsqlDataSource database) : IMailLog
{
    private static readonly string[] Topics = [.. OutboxTopics.Mails];

    public async Task<Page<MailRow, PageKey>> ListAsync(MailState? state, PageKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(limit, 1, IMailLog.MaximumLimit), limit);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { topics = Topics, state = (short?)state, at = after?.At.UtcDateTime, id = after?.Id, limit = limit + 1 };
        var rows = (await connection.QueryAsync<MailColumns>(new CommandDefinition(MailSql.Listed, arguments, cancellationToken: cancellationToken))).Select(row => row.Read()).ToList();
        return rows.Count > limit
            ? new Page<MailRow, PageKey>([.. rows.Take(limit)], new PageKey(rows[limit - 1].CreatedAt, rows[limit - 1].Id))
            : new Page<MailRow, PageKey>(rows, null);
    }

    public async Task<bool> SendAgainAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteAsync(new CommandDefinition(MailSql.Again, new { id, topics = Topics }, transaction, cancellationToken: cancellationToken)) == 0)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(MailSql.Audit, new { id, actor }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
