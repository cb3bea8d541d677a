using System.Text.Json;
using LeadExec.Domain.Orders;
using LeadExec.Ports.Orders;

namespace LeadExec.Postgres.Orders;

/// <summary>A line of an order's history as it is stored.</summary>
internal sealed class StatusRow
{
    public short Status { get; init; }

    public short Event { get; init; }

    public DateTime At { get; init; }

    public string Actor { get; init; } = "";

    public string? Changes { get; init; }

    public OrderStatusChange ToChange() => new((OrderStatus)Status, (OrderEvent)Event, new DateTimeOffset(At), Actor)
    {
        Changes = Changes is null ? null : JsonSerializer.Deserialize<OrderFieldChange[]>(Changes, JsonSerializerOptions.Web),
    };
}
