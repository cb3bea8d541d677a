using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-16, 17, 20, 21: the provider's own books and the record tell the same story of the money.</summary>
internal static class TillRules
{
    /// <summary>What must hold at every moment: nothing is taken or given twice, and nothing is booked that never was.</summary>
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Taken(run), .. Charged(run), .. Recharged(run), .. GivenBack(run), .. Booked(run), .. Used(run), .. Renewed(run)];

    /// <summary>What must be true when all is over: the books have all of it.</summary>
    public static IEnumerable<Violation> AtEnd(RunFacts run) => [.. Open(run), .. Missing(run), .. MissingRefunds(run), .. Disputed(run), .. Wallets(run)];

    private static IEnumerable<Violation> Taken(RunFacts run) =>
    [
        .. from capture in run.Provider.Captures
           group capture by capture.Payment into same
           where same.Count() > 1
           select run.Broken("INV-21", $"payment {SimProvider.Short(same.Key)} was taken {same.Count()} times"),
        .. from capture in run.Provider.Captures
           let payment = run.Till.Payment(capture.Payment)?.Record
           where payment is null || payment.Amount != capture.Amount
           select run.Broken("INV-21", $"the provider took {capture.Amount} for payment {SimProvider.Short(capture.Payment)} of {payment?.Amount.ToString() ?? "nobody"}"),
    ];

    private static IEnumerable<Violation> Charged(RunFacts run) =>
        from capture in run.Provider.Captures
        let payment = run.Till.Payment(capture.Payment)?.Record
        where payment is { OrderId: not null, Hosted: false }
        group payment by payment.OrderId into same // an order is charged once, at its start or its completion
        where same.Count() > 1
        select run.Broken("INV-21", $"order {same.Key} was charged {same.Count()} times");

    private static IEnumerable<Violation> Recharged(RunFacts run) =>
        from recharge in run.Till.Recharges.Values
        let made = run.Till.Payments.Where(payment => payment.Record.Automatic && payment.Record.ClientId == recharge.ClientId).Select(payment => payment.Record).ToList()
        from first in made
        let day = made.Count(payment => payment.CreatedAt >= first.CreatedAt && payment.CreatedAt < first.CreatedAt.AddHours(24))
        where day > recharge.MostPerDay
        select run.Broken("INV-21", $"the wallet of client {recharge.ClientId} asked {day} times in a day, {recharge.MostPerDay} allowed");

    private static IEnumerable<Violation> GivenBack(RunFacts run) =>
        from refund in run.Provider.Refunds
        where refund.Refund is not null
        group refund by refund.Refund into same
        where same.Count() > 1
        select run.Broken("INV-21", $"one refund of payment {SimProvider.Short(same.First().Payment)} was given {same.Count()} times");

    private static IEnumerable<Violation> Booked(RunFacts run) =>
        from entry in run.Till.Entries
        where entry.Kind switch
        {
            8 => false, // judged with the returns
            3 or 10 => run.Provider.Taken(new PaymentId(entry.Cause)) != entry.Amount,
            11 => run.Till.Refunds.Find(refund => refund.Record.Id.Value == entry.Cause) is not { } refund || !IsTrue(run, refund.Record),
            _ => !run.Provider.Disputes.ContainsKey(new PaymentId(entry.Cause)),
        }
        select run.Broken("INV-16", $"entry {entry.Kind} over {entry.Amount} tells of nothing that happened");

    private static bool IsTrue(RunFacts run, RefundRecord refund) =>
        run.Provider.Refunds.Exists(given => (given.Refund == refund.Id || given.Reference == refund.ProviderReference) && given.Amount == refund.Amount);

    /// <summary>An order that is paid first takes no lead before, unless staff opened it.</summary>
    private static IEnumerable<Violation> Used(RunFacts run) =>
        from attempt in run.Live()
        where attempt.Hold.OrderId is not null
        let order = run.Till.Orders.GetValueOrDefault(attempt.Hold.OrderId!.Value.Value)
        where order is { Order.AutoCharge: AutoCharge.AtStart } && OrderMath.Charge(order.Order) > Money.Zero && !order.History.Contains(OrderEvent.ApprovedWithoutCharge)
            && order.Charge(ChargePurpose.Start) is not { Credit: > 0 }
            && !run.Provider.Captures.Exists(capture => capture.At <= attempt.StartedAt && run.Till.Payment(capture.Payment)?.Record.OrderId == order.Order.Id)
        select run.Broken("INV-22", $"order {order.Order.Id} took a lead before it was paid", attempt.Lead);

    private static IEnumerable<Violation> Renewed(RunFacts run) =>
        from order in run.Till.Orders.Values
        where order.Order.RenewalOf is not null
        group order by order.Order.RenewalOf into same
        where same.Count() > 1
        select run.Broken("INV-20", $"order {same.Key} was renewed {same.Count()} times");

    private static IEnumerable<Violation> Open(RunFacts run) =>
    [
        .. run.Till.Payments.Where(payment => !SimTill.HasEnded(payment, run.Provider)).Select(payment => run.Broken("INV-04", $"payment {SimProvider.Short(payment.Record.Id)} is still {payment.Record.State}, due {payment.BusyUntil:u}")),
        .. run.Till.Refunds.Where(refund => refund.IsOpen).Select(refund => run.Broken("INV-04", $"a refund of payment {SimProvider.Short(refund.Record.PaymentId)} is still {refund.Record.State}")),
        .. from order in run.Till.Orders.Values
           from charge in order.Charges
           where charge.State == Ports.Orders.ChargeState.Due
           select run.Broken("INV-04", $"the charge of order {order.Order.Id} is still due"),
    ];

    private static IEnumerable<Violation> Missing(RunFacts run) =>
        from capture in run.Provider.Captures
        where !run.Till.Entries.Exists(entry => entry.Kind is 3 or 10 && entry.Cause == capture.Payment.Value && entry.Amount == capture.Amount)
        select run.Broken("INV-16", $"the provider took {capture.Amount} for payment {SimProvider.Short(capture.Payment)}, which is {run.Till.Payment(capture.Payment)?.Record.State.ToString() ?? "unknown"} and has no entry");

    private static IEnumerable<Violation> MissingRefunds(RunFacts run) =>
        from given in run.Provider.Refunds
        let known = run.Till.Refunds.Where(refund => refund.Record.State == PaymentState.Succeeded && (refund.Record.Id == given.Refund || refund.Record.ProviderReference == given.Reference)).ToList()
        where known.Count != 1 || !run.Till.Entries.Exists(entry => entry.Kind == 11 && entry.Cause == known[0].Record.Id.Value)
        select run.Broken("INV-16", $"the provider gave back {given.Amount} of payment {SimProvider.Short(given.Payment)}, which is in the books {known.Count} times");

    private static IEnumerable<Violation> Disputed(RunFacts run) =>
        from dispute in run.Provider.Disputes
        let kinds = run.Till.Entries.Where(entry => entry.Kind is 19 or 20 && entry.Cause == dispute.Key.Value).Select(entry => entry.Kind).Order().ToList()
        where !kinds.SequenceEqual(dispute.Value ? [19, 20] : [19])
        select run.Broken("INV-16", $"the dispute of payment {SimProvider.Short(dispute.Key)} has the entries {string.Join(", ", kinds)}");

    /// <summary>What is in a wallet is what came in, by the provider's books, less what went back and what leads cost. Of what the provider gave back by itself a wallet gives what it has.</summary>
    private static IEnumerable<Violation> Wallets(RunFacts run)
    {
        var live = run.Live();
        foreach (var (client, funds) in run.Plan.Funds)
        {
            var own = run.Till.Payments.Where(payment => payment.Record.Target == PaymentTarget.Wallet && payment.Record.ClientId.Value == client).Select(payment => payment.Record.Id).ToHashSet();
            var cents = funds.Cents
                + run.Provider.Captures.Where(capture => own.Contains(capture.Payment)).Sum(capture => capture.Amount.Cents)
                - run.Provider.Refunds.Where(refund => own.Contains(refund.Payment) && refund.Refund is not null).Sum(refund => refund.Amount.Cents)
                - live.Where(attempt => attempt.Hold.UsesWallet && attempt.Hold.ClientId.Value == client).Sum(attempt => attempt.WalletCents);
            var there = run.Provider.Refunds.Where(refund => own.Contains(refund.Payment) && refund.Refund is null).Sum(refund => refund.Amount.Cents);
            var has = run.Till.Journal.WalletLeft(new ClientId(client), withCredit: false).Cents;
            if (has > cents || has < Math.Max(0, cents - there))
            {
                yield return run.Broken("INV-17", $"the wallet of client {client} has {Money.FromCents(has)}, and {Money.FromCents(cents)} less {Money.FromCents(there)} came in");
            }
        }
    }
}
