using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Payments in PostgreSQL; payment, entry and wallet are one transaction.</summary>
public sealed class PostgresPaymentStore(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IPaymentStore
{
    public async Task<PaymentReply> RecordAsync(ManualPayment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new PaymentTransaction(connection, transaction, cancellationToken);
        await work.BeginAsync(clockForTests?.Invoke());
        if (payment.OrderId is { } order && await work.ClientOfOrderAsync(order) != payment.ClientId.Value)
        {
            return new PaymentReply(PaymentReplyStatus.NotFound);
        }

        var record = Record(payment, work.Now);
        if (!await work.InsertAsync(record, TimeSpan.Zero))
        {
            return Compare(record, await work.FindAsync(payment.Id));
        }

        if (!await work.BookAsync(record))
        {
            return new PaymentReply(PaymentReplyStatus.FundsTooLow, Why: "the wallet has less than that");
        }

        var particulars = $$"""{"client":{{payment.ClientId}},"amount":"{{payment.Amount}}","method":"{{payment.Method}}","target":"{{payment.Target}}"}""";
        await work.AuditAsync(payment.Actor, "paymentRecorded", $"payment/{payment.Id}", particulars);
        await transaction.CommitAsync(cancellationToken);
        return new PaymentReply(PaymentReplyStatus.Recorded, record);
    }

    public async Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition(PaymentSql.Columns + " where p.id = @id", new { id = payment.Value }, cancellationToken: cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<PaymentRow>(command))?.ToPayment();
    }

    public async Task<PaymentPage> ListAsync(PaymentSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var limit = Math.Clamp(search.Limit, 1, PaymentSearch.MaximumLimit);
        var where = Where(search);
        var sql = $"{PaymentSql.Columns}\n{where}\norder by p.created_at desc, p.id desc limit {where.Take(limit + 1)}";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<PaymentRow>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        var found = rows.Select(row => row.ToPayment()).ToArray();
        return found.Length > limit ? new PaymentPage(found[..limit], found[limit - 1].Id) : new PaymentPage(found, null);
    }

    private static SqlWhere Where(PaymentSearch search)
    {
        var where = new SqlWhere();
        Equal(where, "p.client_id", search.ClientId?.Value);
        if (WithinSql.Clients(search.Within) is { } clients)
        {
            where.And($"p.client_id = any({where.Take(clients)})");
        }

        Equal(where, "p.order_id", search.OrderId?.Value);
        Equal(where, "p.invoice_id", search.InvoiceId);
        Equal(where, "p.target", (short?)search.Target);
        Equal(where, "p.method", (short?)search.Method);
        Equal(where, "p.state", (short?)search.State);
        if (search.From is { } from)
        {
            where.And($"p.created_at >= {where.Take(from.UtcDateTime)}");
        }

        if (search.To is { } to)
        {
            where.And($"p.created_at < {where.Take(to.UtcDateTime)}");
        }

        if (search.After is { } after)
        {
            where.And($"(p.created_at, p.id) < (select x.created_at, x.id from payment x where x.id = {where.Take(after.Value)})");
        }

        return where;
    }

    private static void Equal(SqlWhere where, string column, object? value)
    {
        if (value is not null)
        {
            where.And($"{column} = {where.Take(value)}");
        }
    }

    private static PaymentReply Compare(PaymentRecord asked, PaymentRecord? stored) =>
        stored is not null && (asked.ClientId, asked.Method, asked.Amount, asked.Target, asked.OrderId, asked.InvoiceId)
            == (stored.ClientId, stored.Method, stored.Amount, stored.Target, stored.OrderId, stored.InvoiceId)
            ? new PaymentReply(PaymentReplyStatus.Repeated, stored)
            : new PaymentReply(PaymentReplyStatus.Conflict, Why: "the number belongs to another payment");

    private static PaymentRecord Record(ManualPayment payment, DateTimeOffset now) => new()
    {
        Id = payment.Id,
        ClientId = payment.ClientId,
        Method = payment.Method,
        State = PaymentState.Succeeded,
        Amount = payment.Amount,
        Target = payment.Target,
        OrderId = payment.OrderId,
        InvoiceId = payment.InvoiceId,
        Key = payment.Id.ToString(),
        Note = payment.Note,
        Actor = payment.Actor,
        CreatedAt = now,
        SettledAt = now,
    };
}
