using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>Card payments under way, over the model.</summary>
internal sealed class InMemoryChargeStore(ModelTill till, IModelLink link) : IChargeStore
{
    private static readonly TimeSpan FirstLookAtPage = TimeSpan.FromMinutes(15);

    public Task<IReadOnlyList<DueCharge>> DueAsync(int limit, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<DueCharge>>(() =>
    [
        .. till.Orders.Values.SelectMany(order => order.Charges.Where(charge => IsDue(order, charge)).Select(charge => (order, charge)))
            .OrderBy(due => due.charge.DueAt).ThenBy(due => due.order.Order.Id.Value).Take(limit)
            .Select(due => new DueCharge(due.order.Order.Id, due.charge.Purpose)),
    ]);

    public Task<PaymentRecord?> BeginAsync(DueCharge charge, PaymentProvider provider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return link.AskAsync(() => till.Orders.GetValueOrDefault(charge.OrderId.Value) is { } order && order.Charge(charge.Purpose) is { } due && IsDue(order, due)
            ? Intend(order, due, provider)
            : null);
    }

    public Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken) => link.AskAsync(() => till.Payment(payment)?.Record);

    public Task BeginHostedAsync(NewHostedPayment payment, PaymentProvider provider, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Payment(payment.Id) is null)
        {
            till.Payments.Add(new ModelPayment(Hosted(payment, provider), till.Now + FirstLookAtPage));
        }

        return true;
    });

    public Task RememberPageAsync(PaymentId payment, string reference, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Payment(payment) is { Record: { Hosted: true, ProviderReference: null } } found)
        {
            found.Record = found.Record with { ProviderReference = reference };
        }

        return true;
    });

    public Task<IReadOnlyList<PaymentRecord>> OpenPagesAsync(Guid invoice, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<PaymentRecord>>(() =>
        [.. till.Payments.Where(payment => payment.IsOpen && payment.Record.Hosted && payment.Record.InvoiceId == invoice).Select(payment => payment.Record).Reverse().Take(20)]);

    public Task WakeAsync(PaymentId payment, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Payment(payment) is { Record: { Hosted: true, State: PaymentState.Initiated or PaymentState.Unknown } } found)
        {
            found.BusyUntil = till.Now;
        }

        return true;
    });

    public Task<bool> MarkSentAsync(PaymentId payment, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Payment(payment) is not { IsOpen: true } found)
        {
            return false;
        }

        found.BusyUntil = till.Now + ModelTill.Lease;
        found.Record = found.Record with { State = PaymentState.Sent, SentAt = found.Record.SentAt ?? till.Now };
        return true;
    });

    public Task<IReadOnlyList<PaymentRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<PaymentRecord>>(() =>
    {
        var taken = till.Payments.Where(payment => payment.IsOpen && payment.BusyUntil <= till.Now).OrderBy(payment => payment.BusyUntil).Take(limit).ToList();
        foreach (var payment in taken)
        {
            payment.BusyUntil = till.Now + ModelTill.Lease;
            payment.Record = payment.Record with { Tries = payment.Record.Tries + 1 };
        }

        return [.. taken.Select(payment => payment.Record).OrderBy(payment => payment.CreatedAt)];
    });

    public Task<PaymentRecord?> SettleAsync(PaymentId payment, PaymentOutcome outcome, CancellationToken cancellationToken) =>
        link.AskAsync(() => till.Payment(payment) is { } found ? till.Settle(found, outcome) : null);

    private bool IsDue(ModelOrder order, ModelCharge charge) => charge.State == ChargeState.Due && charge.DueAt <= till.Now
        && (charge.Purpose == ChargePurpose.Completion || order.Order.Status == OrderStatus.Pending) && !till.IsCharging(order.Order.Id, charge.Purpose);

    private PaymentRecord? Intend(ModelOrder order, ModelCharge charge, PaymentProvider provider)
    {
        var client = order.Order.ClientId;
        var used = Math.Min(till.Credit.GetValueOrDefault(client), charge.Cents - charge.Credit);
        till.Credit[client] = till.Credit.GetValueOrDefault(client) - used;
        charge.Credit += used;
        if (charge.Credit == charge.Cents)
        {
            till.ChargePaid(order, charge);
            return null;
        }

        if (till.CardOf(client, provider) is not { } card)
        {
            till.ChargeDeclined(order, charge, ModelTill.NoCard);
            return null;
        }

        var id = new PaymentId(till.NewId());
        var payment = new PaymentRecord
        {
            Id = id,
            ClientId = client,
            Method = PaymentMethod.Card,
            Provider = provider,
            State = PaymentState.Initiated,
            Amount = Money.FromCents(charge.Cents - charge.Credit),
            Target = PaymentTarget.Order,
            OrderId = order.Order.Id,
            Purpose = charge.Purpose,
            CardId = card.Id,
            Key = id.ToString(),
            Actor = ModelTill.System,
            CreatedAt = till.Now,
        };
        till.Payments.Add(new ModelPayment(payment, till.Now + ModelTill.Lease));
        return payment;
    }

    private PaymentRecord Hosted(NewHostedPayment payment, PaymentProvider provider) => new()
    {
        Id = payment.Id,
        ClientId = payment.ClientId,
        Method = PaymentMethod.Card,
        Provider = provider,
        State = PaymentState.Initiated,
        Amount = payment.Amount,
        Target = payment.Target,
        OrderId = payment.OrderId,
        InvoiceId = payment.InvoiceId,
        Hosted = true,
        Key = payment.Id.ToString(),
        Actor = payment.Actor,
        CreatedAt = till.Now,
    };
}
