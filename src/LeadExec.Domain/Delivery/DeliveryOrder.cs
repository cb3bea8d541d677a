using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>One delivery to make: the lead, the terms and the settings as they stood when the attempt was reserved.</summary>
public sealed record DeliveryOrder
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>
    /// Key that the buyer sees on every try of this logical delivery, visible ASCII, at most 100 characters; a manual resend
    /// needs another. Null takes the attempt's id (reliability 5.4).
    /// </summary>
    public string? DeliveryId { get; init; }

    public required LeadId LeadId { get; init; }

    public required Lead Lead { get; init; }

    public required DeliveryMethod Method { get; init; }

    public required Client Client { get; init; }

    public required DeliveryAccount DeliveryAccount { get; init; }

    public required Campaign Campaign { get; init; }

    public required LeadSource LeadSource { get; init; }

    public required AccountSettings Account { get; init; }

    /// <summary>What the client is to pay, as held.</summary>
    public Money Price { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What the buyer's answer to the ping named, as captured; null when there was no ping or no reference (DELV-32, DELV-39).</summary>
    public string? PingReference { get; init; }

    /// <summary>The standing bid that this delivery follows; null without one.</summary>
    public Guid? BidId { get; init; }

    /// <summary>Why the bid lost, as a code in lower case; only in a loss notice.</summary>
    public string? LossReason { get; init; }

    /// <summary>
    /// Uses the test address and the test values. A method whose environment is Testing does so in any case (DELV-04, D-64).
    /// </summary>
    public bool Test { get; init; }

    /// <summary>Whether this delivery goes to the test address with test values.</summary>
    public bool IsTest => Test || Method.Environment == DeliveryEnvironment.Testing;

    /// <summary><see cref="DeliveryId"/> after its default.</summary>
    public string EffectiveDeliveryId => DeliveryId ?? AttemptId.ToString();

    public override string ToString() => $"[order {AttemptId}]";
}
