using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Mistakes between the desk and the record of payments.</summary>
internal sealed class ChangedCharges(IChargeStore store, ModelTill till) : IChargeStore
{
    /// <summary>Nobody looks after what a dead process left.</summary>
    public bool LooksUp { get; init; } = true;

    /// <summary>A charge is begun although one is under way.</summary>
    public bool BeginsTwice { get; init; }

    public Func<PaymentOutcome, PaymentOutcome> Outcome { get; init; } = outcome => outcome;

    public async Task<IReadOnlyList<DueCharge>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var due = await store.DueAsync(limit, cancellationToken);
        return !BeginsTwice ? due : [.. from order in till.Orders.Values
                                        from charge in order.Charges
                                        where charge.State == ChargeState.Due
                                        select new DueCharge(order.Order.Id, charge.Purpose)];
    }

    public async Task<PaymentRecord?> BeginAsync(DueCharge charge, PaymentProvider provider, CancellationToken cancellationToken)
    {
        if (await store.BeginAsync(charge, provider, cancellationToken) is { } begun)
        {
            return begun;
        }

        var last = till.Payments.FindLast(payment => payment.Record.OrderId == charge.OrderId && payment.IsOpen)?.Record;
        if (!BeginsTwice || last is null)
        {
            return null;
        }

        var id = new PaymentId(till.NewId());
        var again = last with { Id = id, Key = id.ToString(), State = PaymentState.Initiated, SentAt = null, ProviderReference = null };
        till.Payments.Add(new ModelPayment(again, till.Now + ModelTill.Lease));
        return again;
    }

    public Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken) => store.FindAsync(payment, cancellationToken);

    public Task BeginHostedAsync(NewHostedPayment payment, PaymentProvider provider, CancellationToken cancellationToken) => store.BeginHostedAsync(payment, provider, cancellationToken);

    public Task RememberPageAsync(PaymentId payment, string reference, CancellationToken cancellationToken) => store.RememberPageAsync(payment, reference, cancellationToken);

    public Task<IReadOnlyList<PaymentRecord>> OpenPagesAsync(Guid invoice, CancellationToken cancellationToken) => store.OpenPagesAsync(invoice, cancellationToken);

    public Task WakeAsync(PaymentId payment, CancellationToken cancellationToken) => store.WakeAsync(payment, cancellationToken);

    public Task<bool> MarkSentAsync(PaymentId payment, CancellationToken cancellationToken) => store.MarkSentAsync(payment, cancellationToken);

    public async Task<IReadOnlyList<PaymentRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken) =>
        LooksUp ? await store.TakeOpenAsync(limit, cancellationToken) : [];

    public Task<PaymentRecord?> SettleAsync(PaymentId payment, PaymentOutcome outcome, CancellationToken cancellationToken) => store.SettleAsync(payment, Outcome(outcome), cancellationToken);
}
