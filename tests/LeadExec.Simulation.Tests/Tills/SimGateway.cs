using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>One process's way to the provider. A request that left is carried out, whatever becomes of the process.</summary>
internal sealed class SimGateway(SimWorld world, SimProvider provider, SimActor actor, Func<double> bad) : IPaymentGateway
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public PaymentProvider Provider => SimProvider.Brand;

    public string SignatureHeader => "Simulated-Signature";

    public Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken)
    {
        var deed = Draw();
        world.Trace.Say($"{actor.Name} has payment {SimProvider.Short(charge.PaymentId)} charged: {deed}");
        return SendAsync(deed, () => provider.Charge(charge.PaymentId, charge.Key, charge.Amount, deed));
    }

    public Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        var deed = Draw();
        world.Trace.Say($"{actor.Name} has {refund.Amount} of payment {SimProvider.Short(refund.PaymentId)} given back: {deed}");
        return SendAsync(deed, () => provider.Refund(refund, deed));
    }

    public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) => SendAsync(Draw(), () => provider.Find(lookup.Key));

    public async Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken)
    {
        IReadOnlyList<ProviderRefund>? found = null;
        var reply = await SendAsync(Draw(), () =>
        {
            found = provider.RefundsOf(paymentReference, reference);
            return GatewayReply.Of(GatewayOutcome.Succeeded);
        });
        return reply.Outcome == GatewayOutcome.Succeeded ? found : null;
    }

    public Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) => StartAsync("cs_" + payment.Key);

    public Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken) => Task.FromResult<StoredCard?>(null);

    public GatewayEventReply ReadEvent(GatewayNotice notice) => throw new NotSupportedException();

    private async Task<HostedPageReply> StartAsync(string reference)
    {
        var reply = await SendAsync(Draw(), () => GatewayReply.Of(GatewayOutcome.Succeeded));
        return reply.Outcome == GatewayOutcome.Succeeded
            ? new HostedPageReply { Outcome = GatewayOutcome.Succeeded, Address = new Uri("https://pay.example/page"), Reference = reference }
            : HostedPageReply.Of(reply.Outcome);
    }

    private SimGatewayDeed Draw() => world.Chance(bad()) ? (SimGatewayDeed)world.Random.Next(1, Enum.GetValues<SimGatewayDeed>().Length) : SimGatewayDeed.Answers;

    private Task<GatewayReply> SendAsync(SimGatewayDeed deed, Func<GatewayReply> arrive)
    {
        var answered = new TaskCompletionSource<GatewayReply>();
        var way = world.Between(5, 300);
        switch (deed)
        {
            case SimGatewayDeed.CannotBeReached:
                Answer(way, () => GatewayReply.Of(GatewayOutcome.NotSent));
                return answered.Task;
            case SimGatewayDeed.RefusesOurKey:
                Answer(way, () => GatewayReply.Of(GatewayOutcome.Misconfigured, "invalid_api_key"));
                return answered.Task;
            case SimGatewayDeed.LosesTheRequest:
                Answer(Limit, () => GatewayReply.Of(GatewayOutcome.Unknown));
                return answered.Task;
            case SimGatewayDeed.IsTooSlow:
                world.At(Limit + world.Between(1_000, 240_000), () => arrive());
                Answer(Limit, () => GatewayReply.Of(GatewayOutcome.Unknown));
                return answered.Task;
            case SimGatewayDeed.LosesTheAnswer:
                world.At(way, () => arrive());
                Answer(world.Chance(0.5) ? way * 2 : Limit, () => GatewayReply.Of(GatewayOutcome.Unknown));
                return answered.Task;
            case SimGatewayDeed.IsSlow or SimGatewayDeed.Answers or SimGatewayDeed.Declines or SimGatewayDeed.AsksForTheCardHolder:
                GatewayReply? reply = null;
                world.At(way, () => reply = arrive());
                Answer(way + (deed == SimGatewayDeed.IsSlow ? world.Between(1_000, 28_000) : world.Between(5, 900)), () => reply!); // it came before
                return answered.Task;
            default:
                throw new ArgumentOutOfRangeException(nameof(deed));
        }

        void Answer(TimeSpan after, Func<GatewayReply> say) => actor.At(after, () => answered.TrySetResult(say()));
    }
}
