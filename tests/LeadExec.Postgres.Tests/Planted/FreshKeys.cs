using System.Globalization;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>Sends each try under a key of its own, so that the provider cannot see that it is the same charge.</summary>
internal sealed class FreshKeys(IPaymentGateway gateway) : IPaymentGateway, IPaymentGateways
{
    private int tries;

    public PaymentProvider Provider => gateway.Provider;

    public IPaymentGateway? Current => this;

    public string SignatureHeader => gateway.SignatureHeader;

    public IPaymentGateway? Of(PaymentProvider provider) => this;

    public Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken) =>
        gateway.ChargeAsync(charge with { Key = charge.Key + (++tries).ToString(CultureInfo.InvariantCulture) }, cancellationToken);

    public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) => gateway.FindAsync(lookup, cancellationToken);

    public Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) => gateway.StartCardSetupAsync(setup, cancellationToken);

    public Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) => gateway.StartPaymentAsync(payment, cancellationToken);

    public Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken) => gateway.RefundAsync(refund, cancellationToken);

    public Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken) => gateway.ReadCardAsync(lookup, cancellationToken);

    public GatewayEventReply ReadEvent(GatewayNotice notice) => gateway.ReadEvent(notice);
}
