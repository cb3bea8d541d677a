using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>Believes each notice of a success and adds its money, without asking whether it was added before.</summary>
internal sealed class CountingNotices(IGatewayEvents events, TestDatabase database) : IGatewayEvents
{
    public Task<bool> AddAsync(PaymentProvider provider, GatewayEvent notice, CancellationToken cancellationToken) => events.AddAsync(provider, notice, cancellationToken);

    public Task<IReadOnlyList<GatewayEventItem>> TakeAsync(int limit, CancellationToken cancellationToken) => events.TakeAsync(limit, cancellationToken);

    public async Task DoneAsync(GatewayEventItem item, bool ours, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync($"update book set left_cents = left_cents + 5000 where kind = 2 and id = {Make.Client}");
        await events.DoneAsync(item, ours, cancellationToken);
    }

    public Task RetryAsync(GatewayEventItem item, TimeSpan pause, CancellationToken cancellationToken) => events.RetryAsync(item, pause, cancellationToken);

    public Task<PaymentRecord?> PaymentOfAsync(GatewayEventItem item, CancellationToken cancellationToken) => events.PaymentOfAsync(item, cancellationToken);

    public Task DisputeAsync(PaymentRecord payment, GatewayEventItem item, CancellationToken cancellationToken) => events.DisputeAsync(payment, item, cancellationToken);
}
