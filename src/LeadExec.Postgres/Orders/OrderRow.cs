using System.Collections.Immutable;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;

namespace LeadExec.Postgres.Orders;

/// <summary>A row of <see cref="OrderSql.Columns"/>.</summary>
internal sealed class OrderRow
{
    public int Id { get; init; }

    public int ClientId { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public short Type { get; init; }

    public short Status { get; init; }

    public DateTime StartsAt { get; init; }

    public DateTime? EndsAt { get; init; }

    public short Renewal { get; init; }

    public short AutoCharge { get; init; }

    public bool GenerateInvoice { get; init; }

    public short? MaxReturnPercent { get; init; }

    public int[]? Accounts { get; init; }

    public int? RootId { get; init; }

    public int RenewalNumber { get; init; }

    public int? RenewalOf { get; init; }

    public long CreditIn { get; init; }

    public long CreditOut { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; init; }

    public int? RenewedBy { get; init; }

    public int Received { get; init; }

    public long ReceivedCost { get; init; }

    public int Credited { get; init; }

    public long CreditedCost { get; init; }

    public int Held { get; init; }

    public long HeldCost { get; init; }

    public long Paid { get; init; }

    public OrderDetails ToDetails(ImmutableArray<OrderItem> items, ImmutableArray<OrderCharge> charges, ImmutableArray<OrderStatusChange> history) => new()
    {
        Order = ToOrder(items),
        Counts = new OrderCounts
        {
            Received = Received,
            ReceivedCost = Money.FromCents(ReceivedCost),
            Credited = Credited,
            CreditedCost = Money.FromCents(CreditedCost),
            Held = Held,
            HeldCost = Money.FromCents(HeldCost),
        },
        CreatedAt = new DateTimeOffset(CreatedAt),
        Version = Version,
        RootId = RootId is { } root ? new OrderId(root) : null,
        RenewedBy = RenewedBy is { } by ? new OrderId(by) : null,
        Charges = charges,
        Paid = Money.FromCents(Paid),
        History = history,
    };

    private Order ToOrder(ImmutableArray<OrderItem> items) => new()
    {
        Id = new OrderId(Id),
        ClientId = new ClientId(ClientId),
        Name = Name,
        Description = Description,
        Type = (OrderType)Type,
        Status = (OrderStatus)Status,
        Items = items,
        StartsAt = new DateTimeOffset(StartsAt),
        EndsAt = EndsAt is { } ends ? new DateTimeOffset(ends) : null,
        Renewal = (RenewalMethod)Renewal,
        AutoCharge = (AutoCharge)AutoCharge,
        GenerateInvoice = GenerateInvoice,
        MaxReturnPercent = MaxReturnPercent,
        Accounts = [.. (Accounts ?? []).Select(id => new DeliveryAccountId(id))],
        RenewalOf = RenewalOf is { } of ? new OrderId(of) : null,
        RenewalNumber = RenewalNumber,
        CreditIn = Money.FromCents(CreditIn),
        CreditOut = Money.FromCents(CreditOut),
        Renewed = RenewedBy is not null,
    };
}
