using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>A client, or staff for it, confirms a delivery that counts only then (E-61).</summary>
[GenerateSerializer]
[Immutable]
[Alias("confirm-delivery")]
public sealed record ConfirmDelivery
{
    [Id(0)] public required Guid AttemptId { get; init; }

    /// <summary>The client that confirms; another client's delivery is not found. Null: staff, for whichever client.</summary>
    [Id(1)] public int? ClientId { get; init; }

    /// <summary>The signed-in user who confirms; the audit says so with the commit (INV-30g).</summary>
    [Id(2)] public required int UserId { get; init; }
}
