using System.Collections.Immutable;
using Dapper;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Invoices;

/// <summary>Invoices in PostgreSQL; each change is one transaction that locks the invoice's row, and an issue the row of the last number.</summary>
public sealed class PostgresInvoiceStore(NpgsqlDataSource database, ICatalogSource catalogs, IKeyedHash hash, TimeProvider time) : IInvoiceStore
{
    private static readonly InvoiceReply Missing = new(InvoiceReplyStatus.NotFound);

    public Task<InvoiceReply> CreateAsync(InvoiceDraft draft, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return RunAsync(Scene(actor), async work =>
        {
            var invoice = NewId();
            return await work.Reader.ReadLinesAsync(draft, work.Catalog) is { } lines && await work.InsertAsync(invoice, draft, Together(lines, draft), null)
                ? new InvoiceReply(InvoiceReplyStatus.Done, await work.FindAsync(invoice))
                : NoOrder;
        }, cancellationToken);
    }

    public Task<InvoiceReply> EditAsync(InvoiceId invoice, InvoiceDraft draft, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ChangeAsync(invoice, InvoiceEvent.Edited, actor, async (work, found) =>
        {
            if (found.Invoice.ClientId != draft.ClientId)
            {
                return "the client of an invoice stays";
            }

            if (await work.Reader.ReadLinesAsync(draft, work.Catalog) is not { } lines)
            {
                return NoOrder.Why;
            }

            await work.ReplaceAsync(invoice, draft, Together(lines, draft));
            return null;
        }, cancellationToken);
    }

    public Task<InvoiceReply> IssueAsync(InvoiceId invoice, string actor, CancellationToken cancellationToken) =>
        RunAsync(Scene(actor), async work =>
        {
            // First the number: nobody else issues from here on, so that the rivals are all there.
            var number = await work.NextNumberAsync();
            return await work.LockAsync(invoice) is not { } found ? Missing
                : Refusal(found, InvoiceEvent.Issued) is { } move ? new InvoiceReply(InvoiceReplyStatus.Refused, found, move)
                : await IssueAsync(work, found, number) is { } why ? new InvoiceReply(InvoiceReplyStatus.Refused, found, why)
                : new InvoiceReply(InvoiceReplyStatus.Done, await work.FindAsync(invoice));
        }, cancellationToken);

    public Task<InvoiceReply> VoidAsync(InvoiceId invoice, string reason, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(invoice, InvoiceEvent.Voided, actor, async (work, _) =>
        {
            if (await work.HasPaymentsAsync(invoice))
            {
                return "a part of the invoice is paid: refund its payments first";
            }

            await work.VoidAsync(invoice, reason);
            return null;
        }, cancellationToken);

    public Task<InvoiceReply> SendAsync(InvoiceId invoice, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(invoice, InvoiceEvent.Sent, actor, async (work, found) =>
        {
            if (InvoiceFacts.Parties(work.Catalog, found.Invoice.ClientId).BuyerEmail is null)
            {
                return "the client has no e-mail address";
            }

            await work.MailAsync(invoice);
            return null;
        }, cancellationToken);

    public Task<InvoiceDetails?> FindAsync(InvoiceId invoice, CancellationToken cancellationToken) =>
        FindAsync(InvoiceSql.One, new { id = invoice.Value }, cancellationToken);

    public Task<InvoiceDetails?> FindByLinkAsync(string token, CancellationToken cancellationToken) =>
        FindAsync(InvoiceSql.ByLink, new { hash = ReferenceToken.Hash(token) }, cancellationToken);

    public async Task<InvoicePage> ListAsync(InvoiceSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var scene = Scene("");
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var limit = Math.Clamp(search.Limit, 1, InvoiceSearch.MaximumLimit);
        var found = await new InvoiceReader(connection, null, cancellationToken).ListAsync(search, limit + 1, scene.Catalog, scene.Today);
        return found.Count > limit ? new InvoicePage([.. found.Take(limit)], found[limit - 1].Id) : new InvoicePage(found, null);
    }

    public async Task<IReadOnlyList<AutomaticInvoice>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var due = await connection.QueryAsync<DueRow>(new CommandDefinition(InvoiceSql.Due, new { limit, now = time.GetUtcNow().UtcDateTime }, cancellationToken: cancellationToken));
        return [.. due.Select(row => new AutomaticInvoice(new OrderId(row.OrderId), (ChargePurpose)row.Purpose))];
    }

    public async Task<InvoiceDetails?> MakeAsync(AutomaticInvoice due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var reply = await RunAsync(Scene(PostgresOrderStore.System), async work =>
        {
            var number = await work.NextNumberAsync();
            if (await work.Reader.ReadOrderAsync(due.OrderId) is not { } order)
            {
                return Missing;
            }

            var (invoice, draft) = (NewId(), new InvoiceDraft { ClientId = order.ClientId, OrderId = due.OrderId, Term = PaymentTerm.DueOnReceipt, TaxPercent = await work.TaxOfAsync(due) });
            if (!await work.InsertAsync(invoice, draft, OrderLines.Of(order), due.Purpose)
                || await work.FindAsync(invoice) is not { } found
                || await IssueAsync(work, found, number) is not null)
            {
                return new InvoiceReply(InvoiceReplyStatus.Refused);
            }

            await work.TellAsync(invoice);
            return new InvoiceReply(InvoiceReplyStatus.Done, await work.FindAsync(invoice));
        }, cancellationToken);
        return reply.Invoice;
    }

    private static InvoiceReply NoOrder { get; } = new(InvoiceReplyStatus.Refused, Why: "the client has no such order");

    private static ImmutableArray<InvoiceLine> Together(ImmutableArray<InvoiceLine> read, InvoiceDraft draft) => [.. read, .. draft.Lines];

    private static string? Refusal(InvoiceDetails found, InvoiceEvent what) => InvoiceTransitions.Apply(found.Status, found.Paid, what).Why;

    private async Task<string?> IssueAsync(InvoiceTransaction work, InvoiceDetails found, InvoiceNumber number)
    {
        var invoice = found.Invoice;
        if (await work.RivalAsync(invoice.Id) is { } rival)
        {
            return $"{rival} asks for the same already";
        }

        var draft = new InvoiceDraft { ClientId = invoice.ClientId, OrderId = invoice.OrderId, Sales = invoice.Sales };
        if (await work.Reader.ReadLinesAsync(draft, work.Catalog) is not { } now || !now.SequenceEqual(invoice.Lines.Where(line => !line.IsBooked)))
        {
            return "its order or its sales have changed since the draft was written: save the draft again";
        }

        if (invoice.Lines.IsEmpty || invoice.Total < Money.Zero || invoice.Total.Cents > InvoiceRules.MostCents)
        {
            return invoice.Lines.IsEmpty ? "it has no lines" : "it asks for less than nothing, or for more than ten million";
        }

        await work.IssueAsync(invoice, number, hash);
        return null;
    }

    private Task<InvoiceReply> ChangeAsync(
        InvoiceId invoice, InvoiceEvent what, string actor, Func<InvoiceTransaction, InvoiceDetails, Task<string?>> change, CancellationToken cancellationToken) =>
        RunAsync(Scene(actor), async work =>
            await work.LockAsync(invoice) is not { } found ? Missing
            : Refusal(found, what) is { } move ? new InvoiceReply(InvoiceReplyStatus.Refused, found, move)
            : await change(work, found) is { } why ? new InvoiceReply(InvoiceReplyStatus.Refused, found, why)
            : new InvoiceReply(InvoiceReplyStatus.Done, await work.FindAsync(invoice)), cancellationToken);

    // What is not done is rolled back, with the number that it had taken.
    private async Task<InvoiceReply> RunAsync(InvoiceScene scene, Func<InvoiceTransaction, Task<InvoiceReply>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var reply = await change(new InvoiceTransaction(connection, transaction, scene, cancellationToken));
        if (reply.Status == InvoiceReplyStatus.Done)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return reply;
    }

    private async Task<InvoiceDetails?> FindAsync(string sql, object key, CancellationToken cancellationToken)
    {
        var scene = Scene("");
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await new InvoiceReader(connection, null, cancellationToken).FindAsync(sql, key, scene.Catalog, scene.Today);
    }

    private InvoiceScene Scene(string actor) => new(catalogs.Current, time.GetUtcNow(), actor);

    private InvoiceId NewId() => new(Guid.CreateVersion7(time.GetUtcNow()));

    private sealed record DueRow(int OrderId, short Purpose);
}
