using System.Globalization;
using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Orders;

/// <summary>Reads a page of orders, of the data that the filter of whoever asks shows.</summary>
internal static class OrderLists
{
    private const int DefaultLimit = 50;

    public static async Task<Results<Ok<OrderReplies.Orders>, ProblemHttpResult>> ReadAsync(
        OrderFilter filter, DataFilter within, IOrderStore orders, Catalog catalog, CancellationToken cancellationToken)
    {
        if (filter.Limit is < 1 or > OrderSearch.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {OrderSearch.MaximumLimit}.");
        }

        if (!TryReadStatus(filter.Status, out var status))
        {
            return Problems.Invalid("?status", $"One of {string.Join(", ", Enum.GetNames<OrderStatus>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
        }

        if (!TryRead(filter.Cursor, out var after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var search = new OrderSearch
        {
            ClientId = filter.ClientId is { } client ? new ClientId(client) : null,
            Within = within,
            Status = status,
            From = filter.From,
            To = filter.To,
            Limit = filter.Limit ?? DefaultLimit,
            After = after,
        };
        var page = await orders.ListAsync(search, cancellationToken);
        return TypedResults.Ok(new OrderReplies.Orders([.. page.Items.Select(item => OrderPresenter.Show(catalog, item))], page.Next?.ToString()));
    }

    private static bool TryReadStatus(string? word, out OrderStatus? status)
    {
        status = Enum.GetValues<OrderStatus>().Where(each => string.Equals(each.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(each => (OrderStatus?)each).FirstOrDefault();
        return status is not null || string.IsNullOrEmpty(word);
    }

    private static bool TryRead(string? cursor, out OrderId? after)
    {
        var read = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        after = read ? new OrderId(id) : null;
        return read || string.IsNullOrEmpty(cursor);
    }
}
