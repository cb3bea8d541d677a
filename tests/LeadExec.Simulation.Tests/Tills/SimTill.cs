using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Orders and payments of the record as the plan has them before anything happens, and whether there is work on them.</summary>
internal static class SimTill
{
    public static ModelTill Of(SimWorld world, SimPlan plan, InMemoryLeadJournal journal)
    {
        var ids = new SimIds(world);
        var till = new ModelTill(journal, () => world.Now, ids.NewId);
        var straight = new StraightLink();
        foreach (var client in plan.Till.Cards.Select(client => new ClientId(client)))
        {
            _ = new InMemoryClientCards(till, straight).AddAsync(client, SimProvider.Brand, SimCashier.Card(client), "portal/1", CancellationToken.None);
        }

        foreach (var recharge in plan.Till.Recharges)
        {
            var wanted = new WalletRecharge { ClientId = new ClientId(recharge.Client), Enabled = true, Threshold = recharge.Threshold, Amount = recharge.Amount, MostPerDay = recharge.MostPerDay };
            _ = new InMemoryWalletRecharges(till, straight).SaveAsync(wanted, "portal/1", CancellationToken.None);
        }

        foreach (var order in plan.Orders)
        {
            var (charge, renewal) = plan.Till.Charging.GetValueOrDefault(order.Client, (AutoCharge.Off, RenewalMethod.NoRenewal));
            _ = new InMemoryOrderStore(till, straight).CreateAsync(order.ToOrder(charge, renewal), "user/1", CancellationToken.None);
        }

        return till;
    }

    /// <summary>Whether a round would find anything; spares a run the empty ones.</summary>
    public static bool HasWork(ModelTill till) =>
        till.Payments.Exists(payment => payment.IsOpen && payment.BusyUntil <= till.Now)
        || till.Refunds.Exists(refund => refund.IsOpen && refund.BusyUntil <= till.Now)
        || till.Notices.Exists(notice => !notice.Done && notice.DueAt <= till.Now)
        || till.Orders.Values.Any(order => order.Charges.Exists(charge => charge.State == Ports.Orders.ChargeState.Due && !till.IsCharging(order.Order.Id, charge.Purpose)))
        || till.Recharges.Values.Any(recharge => recharge.Stopped is null && till.Journal.WalletLeft(recharge.ClientId, withCredit: false) < recharge.Threshold);

    /// <summary>Nothing is under way; a page that nobody paid may stand open for a day.</summary>
    public static bool HasEnded(ModelTill till, SimProvider provider) =>
        provider.Untold == 0
        && till.Payments.TrueForAll(payment => HasEnded(payment, provider))
        && till.Refunds.TrueForAll(refund => !refund.IsOpen)
        && till.Notices.TrueForAll(notice => notice.Done || (notice.Item.Type is GatewayEventType.PaymentSucceeded or GatewayEventType.PaymentFailed))
        && till.Orders.Values.All(order => order.Charges.TrueForAll(charge => charge.State != Ports.Orders.ChargeState.Due));

    public static bool HasEnded(ModelPayment payment, SimProvider provider) =>
        !payment.IsOpen || (payment.Record.Hosted && provider.Taken(payment.Record.Id) == Money.Zero);
}
