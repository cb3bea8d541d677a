using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Orders;

/// <summary>Makes the renewal of an order (E-77, F-07).</summary>
public static class OrderRenewals
{
    /// <summary>Whether the order is to be renewed without being asked: filled and On Fill, or over and Renew at end date.</summary>
    public static bool IsDue(Order order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        return !order.Renewed && order.Renewal switch
        {
            RenewalMethod.OnFill => order.Status == OrderStatus.Filled,
            RenewalMethod.RenewAtEndDate => order.Status is OrderStatus.Filled or OrderStatus.Closed && OrderTransitions.IsOver(order, now),
            RenewalMethod.NoRenewal or RenewalMethod.CloseByEndDate => false,
        };
    }

    /// <summary>
    /// A new order with the same settings. It starts now, and its end date is moved by the old length; Renew at end date starts
    /// where the old one ended. Of several periods that passed meanwhile only the present one is made, so that a missed night, or
    /// a missed month, is caught up once and charged once. Days are the client's own, so a plan keeps its hour over a change of clocks.
    /// </summary>
    /// <param name="order">The order to renew.</param>
    /// <param name="credit">What remained of it.</param>
    /// <param name="now">The moment at which it was filled, or at which somebody renews it.</param>
    /// <param name="zone">The client's zone.</param>
    public static Order Of(Order order, Money credit, DateTimeOffset now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(zone);
        var (start, end) = Dates(order, now, zone);
        var renewal = order with
        {
            Id = default,
            StartsAt = start,
            EndsAt = end,
            RenewalOf = order.Id,
            RenewalNumber = order.RenewalNumber + 1,
            CreditIn = credit < order.Total ? credit : order.Total,
            CreditOut = Money.Zero,
            Renewed = false,
        };
        return renewal with { Status = OrderTransitions.Initial(renewal) };
    }

    private static (DateTimeOffset Start, DateTimeOffset? End) Dates(Order order, DateTimeOffset now, DateTimeZone zone)
    {
        if (order.EndsAt is not { } ends)
        {
            return (now, null);
        }

        var (from, to) = (Local(order.StartsAt, zone), Local(ends, zone));
        if (to <= from)
        {
            return (now, now + (ends - order.StartsAt)); // shorter than the hour that clocks are put back
        }

        var length = Period.Between(from, to, PeriodUnits.Ticks).Ticks;
        var missed = Math.Max(0, Period.Between(to, Local(now, zone), PeriodUnits.Ticks).Ticks) / length;
        var next = to.PlusTicks(length * (missed + 1));
        next = At(next, zone) <= now ? next.PlusTicks(length) : next;
        var atEnd = order.Renewal == RenewalMethod.RenewAtEndDate && ends <= now;
        return (atEnd ? At(next.PlusTicks(-length), zone) : now, At(next, zone));
    }

    private static LocalDateTime Local(DateTimeOffset at, DateTimeZone zone) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;

    private static DateTimeOffset At(LocalDateTime local, DateTimeZone zone) => zone.AtLeniently(local).ToInstant().ToDateTimeOffset();
}
