using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>The writes of one transaction over payments.</summary>
internal sealed class PaymentTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
{
    public DateTimeOffset Now { get; private set; }

    /// <summary>Reads the clock; call it after the locks were taken.</summary>
    public async Task BeginAsync(DateTimeOffset? clock) =>
        Now = clock ?? new DateTimeOffset(await connection.ExecuteScalarAsync<DateTime>(Command("select clock_timestamp()", new { })));

    /// <summary>False when a payment of this number or key, or another one that excludes it, exists.</summary>
    public async Task<bool> InsertAsync(PaymentRecord payment, TimeSpan lease) => await RunAsync(PaymentSql.Insert, new
    {
        Id = payment.Id.Value,
        ClientId = payment.ClientId.Value,
        Method = (short)payment.Method,
        Provider = (short?)payment.Provider,
        State = (short)payment.State,
        payment.Amount.Cents,
        Target = (short)payment.Target,
        OrderId = payment.OrderId?.Value,
        Purpose = (short?)payment.Purpose,
        payment.InvoiceId,
        CardId = payment.CardId?.Value,
        payment.Hosted,
        payment.Automatic,
        payment.Key,
        payment.Note,
        payment.Actor,
        busyUntil = (Now + lease).UtcDateTime,
        CreatedAt = Now.UtcDateTime,
        SettledAt = payment.State == PaymentState.Succeeded ? Now.UtcDateTime : (DateTime?)null,
    }) > 0;

    /// <summary>Writes the entry of a succeeded payment and moves the wallet with it; false when the wallet has less than a negative one takes.</summary>
    public async Task<bool> BookAsync(PaymentRecord payment)
    {
        await RunAsync(PaymentSql.Book, new { id = payment.Id.Value, now = Now.UtcDateTime });
        if (payment.InvoiceId is { } invoice)
        {
            await RunAsync(PaymentSql.LockInvoice, new { invoice });
            await RunAsync(PaymentSql.KeepSurplus, new { id = payment.Id.Value });
        }

        return payment.Target != PaymentTarget.Wallet || await MoveWalletAsync(payment.ClientId, payment.Amount);
    }

    public async Task<bool> MoveWalletAsync(ClientId client, Money amount)
    {
        var arguments = new { client = (long)client.Value, cents = amount.Cents };
        await RunAsync(PaymentSql.EnsureWallet, arguments);
        return await RunAsync(PaymentSql.MoveWallet, arguments) > 0;
    }

    public async Task<PaymentRecord?> FindAsync(PaymentId payment, bool locked = false) => (await connection.QuerySingleOrDefaultAsync<PaymentRow>(
        Command(PaymentSql.Columns + " where p.id = @id" + (locked ? " for no key update" : ""), new { id = payment.Value })))?.ToPayment();

    public Task<int?> ClientOfOrderAsync(OrderId order) => connection.ExecuteScalarAsync<int?>(Command(PaymentSql.ClientOfOrder, new { id = order.Value }));

    public Task AuditAsync(string actor, string action, string subject, string? particulars) =>
        RunAsync(PaymentSql.Audit, new { now = Now.UtcDateTime, actor, action, subject, particulars });

    public Task<int> RunAsync(string sql, object arguments) => connection.ExecuteAsync(Command(sql, arguments));

    public CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
