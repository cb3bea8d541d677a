using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>The reply to a confirmation.</summary>
[GenerateSerializer]
[Immutable]
[Alias("confirm-delivery-reply")]
public sealed record ConfirmDeliveryReply
{
    [Id(0)] public required ConfirmStatus Status { get; init; }

    /// <summary>Until when it could be confirmed; null where that was never the case.</summary>
    [Id(1)] public DateTimeOffset? Until { get; init; }
}
