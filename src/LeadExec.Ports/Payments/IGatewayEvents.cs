using LeadExec.Domain.Payments;

namespace LeadExec.Ports.Payments;

/// <summary>Notices of the providers, each once however often it comes (FM-62).</summary>
public interface IGatewayEvents
{
    /// <summary>Stores a verified notice; false when it was stored before. Answer the provider after this returned.</summary>
    Task<bool> AddAsync(PaymentProvider provider, GatewayEvent notice, CancellationToken cancellationToken);

    /// <summary>Notices to look into, the oldest first, leased to the caller.</summary>
    Task<IReadOnlyList<GatewayEventItem>> TakeAsync(int limit, CancellationToken cancellationToken);

    /// <summary>It was looked into; <paramref name="ours"/> false when it tells of nothing of ours.</summary>
    Task DoneAsync(GatewayEventItem item, bool ours, CancellationToken cancellationToken);

    /// <summary>It could not be looked into yet.</summary>
    Task RetryAsync(GatewayEventItem item, TimeSpan pause, CancellationToken cancellationToken);

    /// <summary>The payment that a notice names: by our number, else by the provider's references. Null when it is none of ours.</summary>
    Task<PaymentRecord?> PaymentOfAsync(GatewayEventItem item, CancellationToken cancellationToken);

    /// <summary>Books what a lost dispute took (entry kind 19) or a won one gave back (kind 20), once each.</summary>
    Task DisputeAsync(PaymentRecord payment, GatewayEventItem item, CancellationToken cancellationToken);
}
