using Dapper;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using Npgsql;

namespace LeadExec.Postgres.Mail;

/// <summary>Notices in the outbox table.</summary>
public sealed class PostgresNotices(NpgsqlDataSource database) : INotices
{
    public async Task PutAsync(IReadOnlyList<OutboxMessage> mails, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mails);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var mail in mails)
        {
            await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Put, new { mail.Id, mail.Topic, mail.Key, mail.Payload }, transaction, cancellationToken: cancellationToken));
            if (NoticePayload.Read(mail.Payload).InvoiceId is { } invoice)
            {
                await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Mailed, new { invoice }, transaction, cancellationToken: cancellationToken));
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<int> MarkEndingAsync(int days, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Ending, new { topic = OutboxTopics.Notice, days }, cancellationToken: cancellationToken));
    }
}
