using System.Collections.Immutable;
using Orleans;

namespace LeadExec.Grains.Interfaces.Rotation;

/// <summary>
/// Whose turn it is in one round-robin pool (DIST-08, E-44). Key: "rotation/" + pool ("type/4439"). Rebuilt from sales when it
/// is activated. Two leads at once get different turns: a turn that was given out counts until it is returned or its lease ends.
/// </summary>
[Alias("rotation")]
public interface IRotationGrain : IGrainWithStringKey
{
    /// <summary>Gives the eligible clients in the order of their turns (F-15) and reserves the first one's turn for this lead.</summary>
    [Alias("rotation.take")]
    Task<ImmutableArray<int>> TakeTurnAsync(TakeTurn command);

    /// <summary>Says which client accepted, if any; a refused or skipped client keeps its turn.</summary>
    [Alias("rotation.served")]
    Task ServedAsync(Guid leadId, int? clientId);
}
