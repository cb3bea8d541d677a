using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about orders (SET-15, SET-16, SET-18, E-88).</summary>
public static class OrderLetters
{
    /// <summary>Null when there is nothing to tell any more: an order that ends soon and is not open, a card that was not declined after all.</summary>
    /// <param name="kind">One of the kinds about orders.</param>
    /// <param name="scene">For whom.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="counts">What was booked on it.</param>
    /// <param name="declined">Why a card was declined, in words for people.</param>
    public static NoticeLetter? Of(NoticeKind kind, NoticeScene scene, Order order, OrderCounts counts, string? declined)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(counts);
        (string Title, string Opening)? words = kind switch
        {
            NoticeKind.OrderNew => ("New order", $"{Owner(scene)} a new order."),
            NoticeKind.OrderFilled => ("Order filled", $"{Whose(scene)} order is filled."),
            NoticeKind.OrderEnding => order.Status == OrderStatus.Open ? ("Order ends soon", $"{Whose(scene)} order ends soon.") : null,
            NoticeKind.CardDeclined when order.Status == OrderStatus.Pending =>
                ("Card declined", $"{Whose(scene)} card was declined, so the order waits and receives no leads."),
            NoticeKind.CardDeclined => declined is null ? null : ("Card declined", $"{Whose(scene)} card was declined. The order is complete and still to be paid."),
            NoticeKind.ReturnRequested or NoticeKind.ReturnDecided or NoticeKind.Invoice or NoticeKind.InvoiceOverdue or NoticeKind.LeadNew or NoticeKind.Appointment
                or NoticeKind.DeliveryFailed => null,
        };
        return words is not { } said ? null : new NoticeLetter
        {
            Subject = $"{said.Title}: {order.Name}{(scene.ForStaff ? $" ({scene.Client})" : "")}",
            Opening = said.Opening,
            Rows = Rows(scene, order, counts, declined),
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }

    private static string Owner(NoticeScene scene) => scene.ForStaff ? $"{scene.Client} has" : "You have";

    private static string Whose(NoticeScene scene) => scene.ForStaff ? $"{scene.Client}: the" : "Your";

    private static ImmutableArray<LetterRow> Rows(NoticeScene scene, Order order, OrderCounts counts, string? declined)
    {
        var rows = ImmutableArray.CreateBuilder<LetterRow>();
        rows.Add(new LetterRow("Order", $"{order.Name} ({order.Id})"));
        if (OrderMath.QuantityRemaining(order, counts) is { } remaining)
        {
            rows.Add(new LetterRow("Leads ordered", Number(order.Quantity)));
            rows.Add(new LetterRow("Leads remaining", Number(remaining)));
        }

        rows.Add(new LetterRow("Order total", scene.Amount(order.Total)));
        rows.Add(new LetterRow("Received", $"{Number(counts.Received)} leads for {scene.Amount(counts.ReceivedCost)}"));
        rows.Add(new LetterRow("Starts", scene.Day(order.StartsAt)));
        if (order.EndsAt is { } end)
        {
            rows.Add(new LetterRow("Last day", scene.Day(end.AddTicks(-1))));
        }

        if (declined is not null)
        {
            rows.Add(new LetterRow("Reason", declined));
        }

        return rows.ToImmutable();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
