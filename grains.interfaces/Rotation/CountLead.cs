using LeadExec.Domain.Catalogs;
using Orleans;

namespace LeadExec.Grains.Interfaces.Rotation;

/// <summary>A lead that counts for the percentages of a pool although it did not ask it for a turn (F-17: all leads of the frame).</summary>
[GenerateSerializer]
[Immutable]
[Alias("count-lead")]
public sealed record CountLead
{
    [Id(0)] public required TimeFrame TimeFrame { get; init; }

    [Id(1)] public required DateTimeOffset FrameStart { get; init; }
}
