using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.TestKit.Journal;

/// <summary>The books as whoever moves money sees them.</summary>
public sealed partial class InMemoryLeadJournal
{
    /// <summary>False when the wallet has less than what is taken.</summary>
    public bool MoveWallet(ClientId client, Money amount)
    {
        lock (gate)
        {
            return Book.MoveWallet(client, amount);
        }
    }

    public Money WalletLeft(ClientId client, bool withCredit)
    {
        lock (gate)
        {
            return Money.FromCents(Book.WalletLeft(client, withCredit));
        }
    }

    /// <summary>The order takes no holds any more, or does again.</summary>
    public void ShutOrder(OrderId order, bool shut)
    {
        lock (gate)
        {
            Book.Shut(order, shut);
        }
    }

    /// <summary>What remains of the order goes to its renewal.</summary>
    public void DrainOrder(OrderId order, Money credited)
    {
        lock (gate)
        {
            Book.Drain(order, credited);
        }
    }

    /// <summary>Units of a quantity order, cents of the others.</summary>
    public long OrderLeft(OrderId order)
    {
        lock (gate)
        {
            return Book.OrderLeft(order);
        }
    }

    /// <summary>What was booked on the order.</summary>
    public OrderCounts CountsOf(OrderId order)
    {
        lock (gate)
        {
            var on = leads.Values.SelectMany(lead => lead.Attempts).Where(attempt => attempt.Hold.OrderId == order && attempt.Live).ToList();
            var sold = on.Where(attempt => attempt.Sold).ToList();
            var held = on.Where(attempt => attempt.State != Domain.Delivery.AttemptState.Accepted).ToList();
            return new OrderCounts
            {
                Received = sold.Count,
                ReceivedCost = Money.FromCents(sold.Sum(attempt => attempt.Cents)),
                Held = held.Count,
                Credited = on.Count(attempt => attempt is { Returned: true, BackToOrder: false }),
                CreditedCost = Money.FromCents(on.Where(attempt => attempt is { Returned: true, BackToOrder: false }).Sum(attempt => attempt.Cents)),
                HeldCost = Money.FromCents(held.Sum(attempt => attempt.Cents)),
            };
        }
    }
}
