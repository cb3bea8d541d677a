using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using Orleans;

namespace LeadExec.Grains.Interfaces.Rotation;

/// <summary>The clients that could take one lead, and how they are put into order.</summary>
[GenerateSerializer]
[Immutable]
[Alias("take-turn")]
public sealed record TakeTurn
{
    [Id(0)] public required Guid LeadId { get; init; }

    /// <summary>Client numbers in the order of the base method; with Round Robin in creation order.</summary>
    [Id(1)] public required ImmutableArray<int> Eligible { get; init; }

    /// <summary>Weight, or percent in hundredths, of each of <see cref="Eligible"/>; empty where the method needs none.</summary>
    [Id(2)] public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>Round Robin, Weighted or Percentage.</summary>
    [Id(3)] public DistributionMethod Method { get; init; } = DistributionMethod.RoundRobin;

    /// <summary>Clients that the method finds equal stand by turn instead of by their place in <see cref="Eligible"/>.</summary>
    [Id(4)] public bool BaseIsRoundRobin { get; init; }

    [Id(5)] public TimeFrame TimeFrame { get; init; }

    /// <summary>When the present window of <see cref="TimeFrame"/> began.</summary>
    [Id(6)] public DateTimeOffset FrameStart { get; init; }

    [Id(7)] public AboveTarget AboveTarget { get; init; }

    /// <summary>How many turns are reserved: as many as the lead may be sold; none for a question without consequence.</summary>
    [Id(8)] public int Reserve { get; init; } = 1;

    /// <summary>Most turns that are held for a lead without a maximum delivery count.</summary>
    public const int MostReserved = 100;

    /// <summary>The question of one lead in the form that goes over the wire.</summary>
    public static TakeTurn Of(TurnQuestion question, Guid lead)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new TakeTurn
        {
            LeadId = lead,
            Eligible = [.. question.Eligible.Select(client => client.Value)],
            Numbers = question.Numbers,
            Method = question.Method,
            BaseIsRoundRobin = question.Automation.BaseMethod == BaseMethod.RoundRobin,
            TimeFrame = question.Automation.TimeFrame,
            FrameStart = question.FrameStart,
            AboveTarget = question.Automation.AboveTarget,
            Reserve = question.DeliveriesLeft ?? MostReserved,
        };
    }
}
