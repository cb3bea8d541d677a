using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;

namespace LeadExec.Postgres.Returns;

/// <summary>A sale and its return as the locks found them: a row of <see cref="ReturnSql.Facts"/>.</summary>
internal sealed class SaleFacts
{
    public short SaleState { get; init; }

    public long Cents { get; init; }

    public DateTime SoldAt { get; init; }

    public int AccountId { get; init; }

    public DateTime ReceivedAt { get; init; }

    public bool AtSource { get; init; }

    public bool UsesWallet { get; init; }

    public short State { get; init; }

    public short Asked { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public short? OrderType { get; init; }

    public short? OrderPercent { get; init; }

    public int Quantity { get; init; }

    public ReturnFacts ToFacts(int? days, ReturnLimit ofOrder, ReturnLimit ofAccount) => new()
    {
        State = (ReturnState)State,
        Asked = Asked,
        DeliveredAt = new DateTimeOffset(SoldAt),
        ReceivedAt = new DateTimeOffset(ReceivedAt),
        AtSource = AtSource,
        MaximumDays = days,
        OfOrder = ofOrder,
        OfAccount = ofAccount,
    };

    /// <summary>E-80: a quantity order by what was ordered, a dollar order by what was received. No order, no limit of one.</summary>
    public ReturnLimit OfOrder(int? standard, ReturnCounts counts) => OrderType is not { } type
        ? ReturnLimit.None
        : new ReturnLimit(OrderPercent ?? standard, (OrderType)type == Domain.Orders.OrderType.LeadQuantity ? Quantity : counts.OrderReceived, counts.OrderCounted);
}
