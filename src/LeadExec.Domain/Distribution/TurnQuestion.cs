using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>What a round asks its pool: in which order these clients have their turns or shares.</summary>
public sealed record TurnQuestion
{
    public required RotationPool Pool { get; init; }

    /// <summary>Round Robin, Weighted or Percentage.</summary>
    public required DistributionMethod Method { get; init; }

    /// <summary>How <see cref="Method"/> does its work.</summary>
    public required AutomationSettings Automation { get; init; }

    /// <summary>Clients in the order of the base method; with Round Robin in creation order.</summary>
    public required ImmutableArray<ClientId> Eligible { get; init; }

    /// <summary>Weight, or percent in hundredths, of each of <see cref="Eligible"/>; zeros where the method needs none.</summary>
    public required ImmutableArray<int> Numbers { get; init; }

    /// <summary>When the present window of the time frame began.</summary>
    public required DateTimeOffset FrameStart { get; init; }

    /// <summary>How many deliveries the lead may still get; null is unlimited, 0 reserves no turn.</summary>
    public int? DeliveriesLeft { get; init; }
}
