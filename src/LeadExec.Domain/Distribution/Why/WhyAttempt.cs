using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What became of one try to deliver a lead, as the record holds it.</summary>
public sealed record WhyAttempt
{
    public required DeliveryAccountId AccountId { get; init; }

    public required ClientId ClientId { get; init; }

    /// <summary>1 for the lead's first attempt at anybody.</summary>
    public required int Number { get; init; }

    public required AttemptState State { get; init; }

    public RejectReason Reason { get; init; }

    /// <summary>May quote the lead or the buyer.</summary>
    public string? Detail { get; init; }

    public override string ToString() => $"{ClientId}/{AccountId} {State} {Reason}";
}
