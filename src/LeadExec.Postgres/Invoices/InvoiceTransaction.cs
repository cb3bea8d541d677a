using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Security;
using Npgsql;

namespace LeadExec.Postgres.Invoices;

/// <summary>The writes of one transaction over one invoice, whose row is locked unless it is new.</summary>
internal sealed class InvoiceTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, InvoiceScene scene, CancellationToken cancellationToken)
{
    public InvoiceReader Reader { get; } = new(connection, transaction, cancellationToken);

    public Catalog Catalog => scene.Catalog;

    public async Task<InvoiceDetails?> LockAsync(InvoiceId invoice)
    {
        await RunAsync(InvoiceSql.Lock, new { id = invoice.Value });
        return await FindAsync(invoice);
    }

    public Task<InvoiceDetails?> FindAsync(InvoiceId invoice) => Reader.FindAsync(InvoiceSql.One, new { id = invoice.Value }, Catalog, scene.Today);

    /// <summary>False when there is an invoice for that automatic payment already.</summary>
    public async Task<bool> InsertAsync(InvoiceId invoice, InvoiceDraft draft, ImmutableArray<InvoiceLine> lines, ChargePurpose? purpose)
    {
        var arguments = Arguments(invoice, draft, lines);
        arguments.Add("client", draft.ClientId.Value);
        arguments.Add("purpose", (short?)purpose);
        if (await connection.ExecuteScalarAsync<int?>(Command(InvoiceSql.Insert, arguments)) is null)
        {
            return false;
        }

        await InsertLinesAsync(invoice, lines);
        await AuditAsync(invoice, "invoiceDrafted", new { client = draft.ClientId.Value, order = draft.OrderId?.Value });
        return true;
    }

    public async Task ReplaceAsync(InvoiceId invoice, InvoiceDraft draft, ImmutableArray<InvoiceLine> lines)
    {
        await RunAsync(InvoiceSql.DropLines, new { id = invoice.Value });
        await RunAsync(InvoiceSql.Replace, Arguments(invoice, draft, lines));
        await InsertLinesAsync(invoice, lines);
        await AuditAsync(invoice, "invoiceEdited", new { subtotal = InvoiceMath.Subtotal(lines).ToString() });
    }

    /// <summary>The tax that an automatic payment was charged with; null when it was charged before charges had one.</summary>
    public Task<decimal?> TaxOfAsync(AutomaticInvoice due) =>
        connection.ExecuteScalarAsync<decimal?>(Command(InvoiceSql.TaxOf, new { order = due.OrderId.Value, purpose = (short)due.Purpose }));

    /// <summary>The row of the last number stays locked from here to the end of the transaction.</summary>
    public async Task<InvoiceNumber> NextNumberAsync() => new(await connection.ExecuteScalarAsync<long>(Command(InvoiceSql.NextNumber, new { })));

    public async Task<InvoiceNumber?> RivalAsync(InvoiceId invoice) =>
        await connection.ExecuteScalarAsync<long?>(Command(InvoiceSql.Rivals, new { id = invoice.Value })) is { } number ? new InvoiceNumber(number) : null;

    public async Task IssueAsync(Invoice invoice, InvoiceNumber number, IKeyedHash hash)
    {
        await RunAsync(InvoiceSql.Issue, new
        {
            id = invoice.Id.Value,
            number = number.Value,
            issuedOn = InvoiceReader.Day(invoice.IssuedOn),
            dueOn = InvoiceReader.Day(invoice.DueOn),
            taxPercent = invoice.TaxPercent,
            tax = invoice.Tax.Cents,
            total = invoice.Total.Cents,
            parties = JsonSerializer.Serialize(invoice.Parties),
            link = ReferenceToken.Hash(InvoiceLink.TokenOf(hash, invoice.Id)),
            now = scene.Now.UtcDateTime,
            actor = scene.Actor,
        });
        await RunAsync(InvoiceSql.Book, new { id = invoice.Id.Value });
        await AuditAsync(invoice.Id, "invoiceIssued", new { number = number.Value, total = invoice.Total.ToString() });
    }

    public Task<bool> HasPaymentsAsync(InvoiceId invoice) => connection.ExecuteScalarAsync<bool>(Command(InvoiceSql.HasPayments, new { id = invoice.Value }));

    public async Task VoidAsync(InvoiceId invoice, string reason)
    {
        await RunAsync(InvoiceSql.BookBack, new { id = invoice.Value });
        await RunAsync(InvoiceSql.Void, new { id = invoice.Value, now = scene.Now.UtcDateTime, actor = scene.Actor, reason });
        await AuditAsync(invoice, "invoiceVoided", new { reason });
    }

    public async Task MailAsync(InvoiceId invoice)
    {
        await RunAsync(InvoiceSql.Mail, new { id = invoice.Value, message = Guid.CreateVersion7(scene.Now), topic = OutboxTopics.InvoiceMail });
        await AuditAsync(invoice, "invoiceMailed", new { });
    }

    /// <summary>An invoice that was made by itself may also be sent by itself.</summary>
    public Task TellAsync(InvoiceId invoice) => RunAsync(
        InvoiceSql.Tell,
        new { id = invoice.Value, message = Guid.CreateVersion7(scene.Now), topic = OutboxTopics.Notice, notice = NoticePayload.Word(NoticeKind.Invoice) });

    private DynamicParameters Arguments(InvoiceId invoice, InvoiceDraft draft, ImmutableArray<InvoiceLine> lines) => new(new
    {
        id = invoice.Value,
        description = draft.Description,
        term = (short)draft.Term,
        dueOn = InvoiceReader.Day(draft.DueOn),
        taxPercent = draft.TaxPercent,
        subtotal = InvoiceMath.Subtotal(lines).Cents,
        order = draft.OrderId?.Value,
        salesFirst = InvoiceReader.Day(draft.Sales?.First),
        salesLast = InvoiceReader.Day(draft.Sales?.Last),
        salesFrom = draft.Sales is { } from ? InvoiceFacts.StartOf(from.First, Catalog).UtcDateTime : (DateTime?)null,
        salesTo = draft.Sales is { } to ? InvoiceFacts.StartOf(to.Last.AddDays(1), Catalog).UtcDateTime : (DateTime?)null,
        now = scene.Now.UtcDateTime,
        actor = scene.Actor,
    });

    private async Task InsertLinesAsync(InvoiceId invoice, ImmutableArray<InvoiceLine> lines)
    {
        foreach (var (n, line) in lines.Index())
        {
            await RunAsync(InvoiceSql.InsertLine, new
            {
                id = invoice.Value,
                n,
                kind = (short)line.Kind,
                description = line.Description,
                quantity = line.Quantity,
                unit = line.UnitPrice?.Cents,
                cents = line.Amount.Cents,
                account = line.AccountId?.Value,
            });
        }
    }

    private Task AuditAsync(InvoiceId invoice, string action, object particulars) => RunAsync(
        InvoiceSql.Audit,
        new { now = scene.Now.UtcDateTime, actor = scene.Actor, action, id = invoice.Value, particulars = JsonSerializer.Serialize(particulars) });

    private Task RunAsync(string sql, object arguments) => connection.ExecuteAsync(Command(sql, arguments));

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
