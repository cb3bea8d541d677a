using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>Notices of the providers, over the model.</summary>
internal sealed class InMemoryGatewayEvents(ModelTill till, IModelLink link) : IGatewayEvents
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public Task<bool> AddAsync(PaymentProvider provider, GatewayEvent notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return link.AskAsync(() =>
        {
            if (till.Notices.Exists(known => known.Item.Provider == provider && known.Item.Id == notice.Id))
            {
                return false;
            }

            till.Notices.Add(new ModelNotice(
                new GatewayEventItem
                {
                    Provider = provider,
                    Id = notice.Id,
                    Type = notice.Type,
                    ObjectReference = notice.ObjectReference,
                    PaymentReference = notice.PaymentReference,
                    PaymentId = notice.PaymentId,
                    Amount = notice.Amount,
                    Tries = 0,
                    ReceivedAt = till.Now,
                },
                till.Now));
            return true;
        });
    }

    public Task<IReadOnlyList<GatewayEventItem>> TakeAsync(int limit, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<GatewayEventItem>>(() =>
    {
        var taken = till.Notices.Where(notice => !notice.Done && notice.DueAt <= till.Now).OrderBy(notice => notice.DueAt).Take(limit).ToList();
        foreach (var notice in taken)
        {
            notice.DueAt = till.Now + Lease;
            notice.Item = notice.Item with { Tries = notice.Item.Tries + 1 };
        }

        return [.. taken.Select(notice => notice.Item).OrderBy(item => item.ReceivedAt)];
    });

    public Task DoneAsync(GatewayEventItem item, bool ours, CancellationToken cancellationToken) => link.AskAsync(() => Find(item).Done = true);

    public Task RetryAsync(GatewayEventItem item, TimeSpan pause, CancellationToken cancellationToken) => link.AskAsync(() => Find(item).DueAt = till.Now + pause);

    public Task<PaymentRecord?> PaymentOfAsync(GatewayEventItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return link.AskAsync(() => till.Payments.Select(payment => payment.Record)
            .Where(payment => payment.Provider == item.Provider && (payment.Id == item.PaymentId
                || (payment.ProviderReference is { } reference && (reference == item.PaymentReference || reference == item.ObjectReference))))
            .OrderByDescending(payment => payment.Id == item.PaymentId).FirstOrDefault());
    }

    public Task DisputeAsync(PaymentRecord payment, GatewayEventItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(item);
        return link.AskAsync(() =>
        {
            var amount = item.Amount ?? payment.Amount;
            till.Book(19, payment.Id.Value, payment.ClientId, Money.Zero - amount);
            if (item.Type == GatewayEventType.DisputeFundsReturned)
            {
                till.Book(20, payment.Id.Value, payment.ClientId, amount);
            }

            return true;
        });
    }

    private ModelNotice Find(GatewayEventItem item) => till.Notices.Find(notice => notice.Item.Provider == item.Provider && notice.Item.Id == item.Id)!; // it was taken from here
}
