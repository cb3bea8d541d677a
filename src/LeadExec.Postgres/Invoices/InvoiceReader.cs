using System.Collections.Immutable;
using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Invoices;

/// <summary>Reads invoices and what they are made from, inside a transaction or outside.</summary>
internal sealed class InvoiceReader(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
{
    public async Task<InvoiceDetails?> FindAsync(string sql, object key, Catalog catalog, DateOnly today)
    {
        if (await connection.QuerySingleOrDefaultAsync<InvoiceRow>(Command(sql, key)) is not { } row)
        {
            return null;
        }

        var lines = await connection.QueryAsync<InvoiceLineRow>(Command(InvoiceSql.Lines, new { id = row.Id }));
        var payments = await connection.QueryAsync<InvoicePaymentRow>(Command(InvoiceSql.Payments, new { id = row.Id }));
        return row.ToDetails(catalog, today, [.. lines.Select(line => line.ToLine())]) with { Payments = [.. payments.Select(payment => payment.ToPayment())] };
    }

    public async Task<IReadOnlyList<InvoiceSummary>> ListAsync(InvoiceSearch search, int limit, Catalog catalog, DateOnly today)
    {
        var arguments = new
        {
            client = search.ClientId?.Value,
            clients = WithinSql.Clients(search.Within),
            status = (int?)search.Status,
            numbered = search.Numbered,
            from = Day(search.From),
            to = Day(search.To),
            after = search.After?.Value,
            today = Day(today),
            zone = catalog.Account.ZoneId,
            limit,
        };
        return [.. (await connection.QueryAsync<InvoiceRow>(Command(InvoiceSql.Listed, arguments))).Select(row => row.ToSummary(catalog, today))];
    }

    /// <summary>The lines of the draft's order or sales, as they are now. Null: there is no such order of the client.</summary>
    public async Task<ImmutableArray<InvoiceLine>?> ReadLinesAsync(InvoiceDraft draft, Catalog catalog) =>
        draft.OrderId is { } order ? await OrderLinesAsync(order, draft.ClientId)
        : draft.Sales is { } period ? await SalesLinesAsync(draft.ClientId, period, catalog)
        : ImmutableArray<InvoiceLine>.Empty;

    public async Task<Order?> ReadOrderAsync(OrderId order) =>
        (await new OrderReader(connection, transaction, cancellationToken).FindAsync(order, null, history: false))?.Order;

    private async Task<ImmutableArray<InvoiceLine>?> OrderLinesAsync(OrderId order, ClientId client) =>
        await ReadOrderAsync(order) is { } found && found.ClientId == client ? OrderLines.Of(found) : null;

    private async Task<ImmutableArray<InvoiceLine>> SalesLinesAsync(ClientId client, SalesPeriod period, Catalog catalog)
    {
        var arguments = new
        {
            client = client.Value,
            from = InvoiceFacts.StartOf(period.First, catalog).UtcDateTime,
            to = InvoiceFacts.StartOf(period.Last.AddDays(1), catalog).UtcDateTime,
        };
        return [.. (await connection.QueryAsync<SalesRow>(Command(InvoiceSql.Sales, arguments))).Select(row => row.ToLine(catalog, period))];
    }

    internal static DateTime? Day(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
