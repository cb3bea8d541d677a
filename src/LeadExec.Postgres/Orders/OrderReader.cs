using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Orders;

/// <summary>Reads orders with their parts, inside a transaction or outside.</summary>
internal sealed class OrderReader(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
{
    public async Task<OrderDetails?> FindAsync(OrderId order, ClientId? client, bool history)
    {
        var row = await connection.QuerySingleOrDefaultAsync<OrderRow>(Command(OrderSql.One, new { id = order.Value, client = client?.Value }));
        if (row is null)
        {
            return null;
        }

        var changes = history ? await connection.QueryAsync<StatusRow>(Command(OrderSql.History, new { id = order.Value })) : [];
        return (await WithPartsAsync([row]))[0] with { History = [.. changes.Select(change => change.ToChange())] };
    }

    public async Task<IReadOnlyList<OrderDetails>> ListAsync(OrderSearch search, int limit)
    {
        var arguments = new
        {
            client = search.ClientId?.Value,
            clients = WithinSql.Clients(search.Within),
            status = (short?)search.Status,
            from = search.From?.UtcDateTime,
            to = search.To?.UtcDateTime,
            after = search.After?.Value,
            limit,
        };
        return await WithPartsAsync([.. await connection.QueryAsync<OrderRow>(Command(OrderSql.Listed, arguments))]);
    }

    private async Task<IReadOnlyList<OrderDetails>> WithPartsAsync(IReadOnlyList<OrderRow> rows)
    {
        var ids = new { ids = rows.Select(row => row.Id).ToArray() };
        var items = (await connection.QueryAsync<ItemRow>(Command(OrderSql.Items, ids))).ToLookup(item => item.OrderId, item => item.ToItem());
        var charges = (await connection.QueryAsync<ChargeRow>(Command(OrderSql.Charges, ids))).ToLookup(charge => charge.OrderId, charge => charge.ToCharge());
        return [.. rows.Select(row => row.ToDetails([.. items[row.Id]], [.. charges[row.Id]], []))];
    }

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
