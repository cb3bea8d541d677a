using Dapper;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Postgres.Invoices;
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
            if (NoticePayload.Read(mail.Payload) is { Kind: NoticeKind.Invoice, InvoiceId: { } invoice })
            {
                await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Mailed, new { invoice }, transaction, cancellationToken: cancellationToken));
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<int> MarkOverdueAsync(DateOnly today, IReadOnlyList<int> steps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
        {
            return 0;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { topic = OutboxTopics.Notice, today = InvoiceReader.Day(today), steps = steps.ToArray(), notice = NoticePayload.Word(NoticeKind.InvoiceOverdue) };
        return await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Overdue, arguments, cancellationToken: cancellationToken));
    }

    public async Task<int> MarkNewLeadsAsync(IReadOnlyList<ClientId> clients, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clients);
        if (clients.Count == 0)
        {
            return 0;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { topic = OutboxTopics.Notice, notice = NoticePayload.Word(NoticeKind.LeadNew), clients = clients.Select(client => client.Value).ToArray() };
        return await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Leads, arguments, cancellationToken: cancellationToken));
    }

    public async Task<int> MarkFailuresAsync(IReadOnlyList<DeliveryMethodId> methods, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(methods);
        if (methods.Count == 0)
        {
            return 0;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { topic = OutboxTopics.Notice, notice = NoticePayload.Word(NoticeKind.DeliveryFailed), methods = methods.Select(method => method.Value).ToArray() };
        return await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Failures, arguments, cancellationToken: cancellationToken));
    }

    public async Task<int> MarkEndingAsync(int days, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(NoticeSql.Ending, new { topic = OutboxTopics.Notice, days }, cancellationToken: cancellationToken));
    }
}
