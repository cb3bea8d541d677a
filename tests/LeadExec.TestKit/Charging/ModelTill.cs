using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Journal;

namespace LeadExec.TestKit.Charging;

/// <summary>
/// Orders, charges, payments and wallets as a plain model: each step whole, one at a time. The record of the simulation, held against
/// PostgreSQL by one compliance suite. Without invoices, taxes, edits and the credit of returns.
/// </summary>
internal sealed class ModelTill(InMemoryLeadJournal journal, Func<DateTimeOffset> now, Func<Guid> newId)
{
    /// <summary>As long as the record's own.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public const string NoCard = "The client has no card on file at the payment provider.";

    public const string System = "system";

    public InMemoryLeadJournal Journal { get; } = journal;

    public DateTimeOffset Now => now();

    public SortedDictionary<int, ModelOrder> Orders { get; } = [];

    public List<ModelPayment> Payments { get; } = [];

    public List<ModelRefund> Refunds { get; } = [];

    public List<ClientCard> Cards { get; } = [];

    public SortedDictionary<int, WalletRecharge> Recharges { get; } = [];

    public Dictionary<AttemptId, ModelReturn> Returns { get; } = [];

    public List<ModelNotice> Notices { get; } = [];

    /// <summary>Each kind and cause once.</summary>
    public List<ModelEntry> Entries { get; } = [];

    /// <summary>What clients may use against their next charge.</summary>
    public Dictionary<ClientId, long> Credit { get; } = [];

    public Guid NewId() => newId();

    public ModelPayment? Payment(PaymentId id) => Payments.Find(payment => payment.Record.Id == id);

    /// <summary>An attempt under way, or of unknown outcome.</summary>
    public bool IsCharging(OrderId order, ChargePurpose purpose) => Payments.Exists(payment => payment.IsOpen && payment.Record.OrderId == order && payment.Record.Purpose == purpose);

    public ClientCard? CardOf(ClientId client, Domain.Payments.PaymentProvider provider) => Cards
        .Where(card => card.ClientId == client && card.Provider == provider && card.RemovedAt is null)
        .OrderByDescending(card => card.IsDefault).ThenByDescending(card => card.AddedAt).FirstOrDefault();

    public PaymentRecord Settle(ModelPayment payment, PaymentOutcome outcome)
    {
        var before = payment.Record;
        if (before.State == PaymentState.Succeeded || (!payment.IsOpen && outcome.State != PaymentState.Succeeded))
        {
            return before;
        }

        outcome = Judged(before, outcome);
        var paidBefore = Payments.Exists(other => other != payment && other.Record.State == PaymentState.Succeeded && other.Record.OrderId is not null
            && other.Record.OrderId == before.OrderId && other.Record.Purpose == before.Purpose);
        payment.BusyUntil = Now + outcome.Pause;
        payment.Record = before with
        {
            State = outcome.State,
            ProviderReference = outcome.Reference ?? before.ProviderReference,
            DeclineCode = outcome.Code,
            DeclineWords = outcome.Words,
            SettledAt = outcome.State == PaymentState.Unknown ? null : Now,
            Purpose = outcome.State == PaymentState.Succeeded && paidBefore ? null : before.Purpose,
        };
        Follow(payment.Record, outcome);
        return payment.Record;
    }

    /// <summary>A charge becomes due; one that was declined becomes due again, one that was paid stays paid.</summary>
    public void ChargeDue(ModelOrder order, ChargePurpose purpose)
    {
        var cents = OrderMath.Charge(order.Order).Cents;
        if (cents <= 0)
        {
            return;
        }

        if (order.Charge(purpose) is not { } charge)
        {
            order.Charges.Add(new ModelCharge(purpose, cents) { DueAt = Now });
        }
        else if (charge.State is ChargeState.Declined or ChargeState.Waived)
        {
            (charge.State, charge.DueAt, charge.Words) = (ChargeState.Due, Now, null);
        }
    }

    public void ChargePaid(ModelOrder order, ModelCharge charge)
    {
        EndCharge(order, charge, ChargeState.Paid);
        charge.Words = null;
        StepFor(order, charge, OrderEvent.ChargeSucceeded);
    }

    public void ChargeDeclined(ModelOrder order, ModelCharge charge, string? words)
    {
        EndCharge(order, charge, ChargeState.Declined);
        charge.Words = words;
        StepFor(order, charge, OrderEvent.ChargeDeclined);
        ReturnCredit(order, charge);
    }

    /// <summary>Ends a charge; credit of a waived one goes back to the client.</summary>
    public void EndCharge(ModelOrder order, ModelCharge charge, ChargeState state)
    {
        if (charge.State is ChargeState.Due or ChargeState.Declined || (charge.State == ChargeState.Waived && state == ChargeState.Paid))
        {
            charge.State = state;
        }

        ReturnCredit(order, charge);
    }

    public void Step(ModelOrder order, OrderEvent what, OrderStatus status)
    {
        order.Order = order.Order with { Status = status };
        order.History.Add(what);
        Journal.ShutOrder(order.Order.Id, status != OrderStatus.Open);
    }

    public void Book(int kind, Guid cause, ClientId client, Money amount)
    {
        if (!Entries.Exists(entry => entry.Kind == kind && entry.Cause == cause))
        {
            Entries.Add(new ModelEntry(kind, cause, client, amount));
        }
    }

    private static PaymentOutcome Judged(PaymentRecord payment, PaymentOutcome outcome) =>
        outcome is { State: PaymentState.Succeeded, Captured: { } captured } && captured != payment.Amount
            ? outcome with { State = PaymentState.Unknown, Pause = TimeSpan.FromHours(1), Code = "amount_differs", Words = $"The payment provider took {captured} instead of {payment.Amount}." }
            : outcome;

    private void Follow(PaymentRecord settled, PaymentOutcome outcome)
    {
        var order = settled.OrderId is { } id ? Orders.GetValueOrDefault(id.Value) : null;
        var charge = settled.Purpose is { } purpose ? order?.Charge(purpose) : null;
        if (outcome.State == PaymentState.Succeeded)
        {
            Book(settled.Target == PaymentTarget.Wallet ? 3 : 10, settled.Id.Value, settled.ClientId, settled.Amount);
            _ = settled.Target != PaymentTarget.Wallet || Journal.MoveWallet(settled.ClientId, settled.Amount);
            if (charge is not null)
            {
                ChargePaid(order!, charge);
            }
        }
        else if (outcome.State != PaymentState.Unknown && charge is not null)
        {
            ChargeDeclined(order!, charge, outcome.Words);
        }
        else if (outcome.State != PaymentState.Unknown && settled.Automatic && Recharges.TryGetValue(settled.ClientId.Value, out var recharge))
        {
            Recharges[settled.ClientId.Value] = recharge with { Stopped = outcome.Words };
        }
    }

    private void ReturnCredit(ModelOrder order, ModelCharge charge)
    {
        if (charge is { State: ChargeState.Waived, Credit: > 0 } && !IsCharging(order.Order.Id, charge.Purpose))
        {
            Credit[order.Order.ClientId] = Credit.GetValueOrDefault(order.Order.ClientId) + charge.Credit;
            charge.Credit = 0;
        }
    }

    // An order that staff opened, closed or put aside meanwhile stays as they set it.
    private void StepFor(ModelOrder order, ModelCharge charge, OrderEvent what)
    {
        if (charge.Purpose == ChargePurpose.Start && OrderTransitions.Apply(order.Order, new OrderStep(what, Now)) is { Accepted: true } next)
        {
            Step(order, what, next.Value);
        }
    }
}
