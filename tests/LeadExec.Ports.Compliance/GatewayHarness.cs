using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Ports.Compliance;

/// <summary>A payment provider under test, and what it truly did.</summary>
public abstract class GatewayHarness : IAsyncDisposable
{
    public abstract IPaymentGateway Gateway { get; }

    /// <summary>Whether the provider can say that the bank wants the card holder; otherwise it declines.</summary>
    public abstract bool KnowsActionRequired { get; }

    /// <summary>Cents of each capture, in order, as the provider's own books have them.</summary>
    public abstract IReadOnlyList<long> Captures { get; }

    /// <summary>Cents of each refund.</summary>
    public abstract IReadOnlyList<long> Refunds { get; }

    /// <summary>All notices so far with the signature of now, oldest first.</summary>
    public abstract IReadOnlyList<(byte[] Body, string Signature)> Notices(bool forged = false);

    public abstract StoredCard Card(GatewayCard card = GatewayCard.Good);

    /// <summary>What goes wrong with the next request that moves money.</summary>
    public abstract void Fail(GatewayTrouble trouble);

    /// <summary>The provider remembers no more than it must: keys are old, the day is settled.</summary>
    public abstract void DayPasses();

    /// <summary>The browser on the page enters a card. False when the page wants another one.</summary>
    public abstract bool Complete(HostedPageReply page, GatewayCard card = GatewayCard.Good);

    public abstract ValueTask DisposeAsync();
}
