using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The gate DIST-22: a delivery account that requires an order gets leads only when an open one can pay; and its price is the order's.</summary>
public static class OrderGate
{
    /// <summary>The candidate with the order that pays for it, chosen now; refuses when none does. One whose account requires none stays as it is.</summary>
    public static Decision<Candidate> Pay(Candidate candidate, OpenOrders orders, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate is { Account.RequireOrder: true, Order: null } ? Chosen(candidate, candidate.Price, orders, now, []) : Decision<Candidate>.Accept(candidate);
    }

    /// <summary>
    /// After the journal refused the candidate's order: the candidate on the next order that can pay, null when there is none, or
    /// when the refusal had another cause (E-76).
    /// </summary>
    public static Candidate? Next(Candidate candidate, RejectReason refusal, OpenOrders orders, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Order is { } order && refusal is (RejectReason.FundsTooLow or RejectReason.OrderNotOpen)
            ? Chosen(candidate, order.PriceWithoutOrder, orders, now, order.Refused.Add(order.OrderId)).Value
            : null;
    }

    /// <summary>The candidate on the first order that can pay for it, whether its account requires one or not: staff say that it is booked (E-85, ORD-33).</summary>
    public static Decision<Candidate> OnOrder(Candidate candidate, OpenOrders orders, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Chosen(candidate, candidate.Price, orders, now, []);
    }

    internal static Skipped? WhyNot(MatchRequest request, DeliveryAccount account)
    {
        if (!account.RequireOrder)
        {
            return null;
        }

        var choice = OrderChooser.Choose(request.Orders, account, account.Price, request.Now.ToDateTimeOffset(), []);
        return choice.Accepted ? null : Skipped.Of(account, choice.Reason, choice.Detail!);
    }

    /// <summary>A candidate that passed <see cref="WhyNot"/>, on its order.</summary>
    internal static Candidate Paid(MatchRequest request, Candidate candidate) =>
        candidate.Account.RequireOrder && Pay(candidate, request.Orders, request.Now.ToDateTimeOffset()).Value is { } paid ? paid : candidate;

    private static Decision<Candidate> Chosen(
        Candidate candidate, Money price, OpenOrders orders, DateTimeOffset now, ImmutableArray<OrderId> refused)
    {
        var choice = OrderChooser.Choose(orders, candidate.Account, price, now, refused);
        return choice.Value is { } order
            ? Decision<Candidate>.Accept(candidate with
            {
                Price = candidate.Bid is not null ? candidate.Price : candidate.Resale?.Price(order.Price) ?? order.Price, // F-09: a bid goes before an order's price
                Order = new OrderPayment { OrderId = order.Id, PriceWithoutOrder = price, Refused = refused },
            })
            : Decision<Candidate>.Refuse(choice.Reason, choice.Detail!);
    }
}
