using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace LeadExec.Grains.Interfaces.Rotation;

/// <summary>
/// Turns and shares of one pool (DIST-08 to DIST-10, E-44 to E-46). Key: "rotation/" + pool ("type/4439", "group/3"). Rebuilt from
/// sales when it is activated. Two leads at once get different turns: a turn that was given out counts until it is settled or its
/// lease ends. It decides order only; caps and slots are the journal's, so a second activation can be unfair and nothing worse.
/// </summary>
[Alias("rotation")]
public interface IRotationGrain : IGrainWithStringKey
{
    /// <summary>Gives the eligible clients in order and reserves the turns of the first ones for this lead. A client that has its percent may be missing.</summary>
    [Alias("rotation.take")]
    Task<ImmutableArray<int>> TakeTurnAsync(TakeTurn command);

    /// <summary>The order that a new lead would be given now; reserves and counts nothing (DIST-53).</summary>
    [Alias("rotation.look")]
    [ReadOnly]
    Task<ImmutableArray<int>> LookAsync(TakeTurn command);

    /// <summary>A client accepted the lead, once per sale; null says that the lead is through, so that turns nobody used stay with their clients.</summary>
    [Alias("rotation.served")]
    Task ServedAsync(Guid leadId, int? clientId);

    /// <summary>A client accepted a lead that nobody's turn decided: it counts among its deliveries, once per sale, and its turn stays (E-44).</summary>
    [Alias("rotation.delivered")]
    Task DeliveredAsync(int clientId);

    /// <summary>Counts a lead that never came to this pool.</summary>
    [Alias("rotation.count")]
    Task CountLeadAsync(CountLead command);
}
