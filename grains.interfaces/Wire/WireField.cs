using System.Collections.Immutable;
using Orleans;

namespace LeadExec.Grains.Interfaces.Wire;

/// <summary>A posted field as it came: one name, its values in order, and rows of sub-fields (E-13). Prints as [field].</summary>
[GenerateSerializer]
[Immutable]
[Alias("field")]
public sealed record WireField
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public ImmutableArray<string> Values { get; init; } = [];

    [Id(2)] public ImmutableArray<ImmutableArray<WireField>> Rows { get; init; } = [];

    public override string ToString() => "[field]";
}
