using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>
/// Orders, their status and their renewals. Every change locks the order's book row first and acts then (commit-protocol 1, rule
/// 10), so that a hold stands before it or is refused after it (INV-22); history and audit are written in the same transaction.
/// </summary>
public interface IOrderStore
{
    /// <summary>
    /// Makes an order with the status of <see cref="OrderTransitions.Initial"/>. A charge that is due then is stored as a due row.
    /// The order must have passed <see cref="OrderRules"/>; its number is given here.
    /// </summary>
    Task<OrderDetails> CreateAsync(Order order, string actor, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an order as <see cref="CreateAsync"/> does, unless the client has <paramref name="most"/> unfinished ones of that name
    /// already; then null. However many ask at once, there are never more (PORT-12).
    /// </summary>
    Task<OrderDetails?> TakeAsync(Order order, int most, string actor, CancellationToken cancellationToken);

    /// <summary>Orders of the client by that name, whatever its case, that wait or run: not those that are filled or closed.</summary>
    Task<int> CountUnfinishedAsync(ClientId client, string name, CancellationToken cancellationToken);

    /// <summary>The order with what was booked on it; null when there is none.</summary>
    Task<OrderDetails?> FindAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<OrderPage> ListAsync(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>One step of C-6. Refused with words when it is no row of the machine; null when there is no such order.</summary>
    Task<Decision<OrderDetails>?> ApplyAsync(OrderId order, OrderStepCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// Changes what was ordered. Refused when the order is closed or renewed, when it would be less than what was received and is under
    /// way, when its total changes and a card was charged for it or an issued invoice is over it, when its way of charging changes while a
    /// charge is under way, and when it is to start later and leads were booked on it. The history keeps what was changed.
    /// </summary>
    Task<OrderEditReply> EditAsync(OrderEditCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// Renews a filled order by hand. Refused when it was renewed before, is not filled, or deliveries under way still hold a part
    /// of it: what remains is not known before they have ended. Null when there is no such order.
    /// </summary>
    Task<Decision<OrderDetails>?> RenewAsync(OrderId order, string actor, CancellationToken cancellationToken);

    /// <summary>Orders that may be filled, over, or due for renewal, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OrderId>> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Does what is due on one order, once: marks it filled (F-06), closes it at its end date, makes its renewal (F-07). Returns what
    /// was done; asking again changes nothing (FM-63).
    /// </summary>
    Task<IReadOnlyList<OrderEvent>> SettleAsync(OrderId order, CancellationToken cancellationToken);
}
