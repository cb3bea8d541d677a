using LeadExec.Domain.Values;
using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>Granted when <see cref="Refusal"/> is None; else BreakerOpen, NoPermit, RetryBudgetSpent or PingRateReached.</summary>
[GenerateSerializer]
[Immutable]
[Alias("permit-reply")]
public sealed record PermitReply
{
    [Id(0)] public required RejectReason Refusal { get; init; }
}
