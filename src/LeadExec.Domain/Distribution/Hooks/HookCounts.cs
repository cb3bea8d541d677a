using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>What a run of hooks changed so far, for the process log.</summary>
internal sealed record HookCounts
{
    public ImmutableArray<string> Fields { get; init; } = [];

    public int Excluded { get; init; }

    public int Boosted { get; init; }

    public int Priced { get; init; }

    public string Words =>
        string.Join(", ", (string[])[$"{Excluded} excluded", $"{Boosted} boosted", $"{Priced} priced", .. Fields.Distinct().Select(name => $"{name} set")]);
}
