using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Asks the provider for something else than the product did.</summary>
internal sealed class ChangedGateway(IPaymentGateway gateway, Func<GatewayCharge, GatewayCharge> charges, Func<GatewayRefund, GatewayRefund> refunds) : IPaymentGateway
{
    public PaymentProvider Provider => gateway.Provider;

    public string SignatureHeader => gateway.SignatureHeader;

    public Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) => gateway.StartCardSetupAsync(setup, cancellationToken);

    public Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) => gateway.StartPaymentAsync(payment, cancellationToken);

    public Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken) => gateway.ChargeAsync(charges(charge), cancellationToken);

    public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) => gateway.FindAsync(lookup, cancellationToken);

    public Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken) => gateway.RefundAsync(refunds(refund), cancellationToken);

    public Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken) =>
        gateway.ReadRefundsAsync(paymentReference, reference, cancellationToken);

    public Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken) => gateway.ReadCardAsync(lookup, cancellationToken);

    public GatewayEventReply ReadEvent(GatewayNotice notice) => gateway.ReadEvent(notice);
}
