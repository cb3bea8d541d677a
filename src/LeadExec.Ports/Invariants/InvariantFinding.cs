using System.Collections.Immutable;

namespace LeadExec.Ports.Invariants;

/// <summary>What became of one invariant in one run.</summary>
public sealed record InvariantFinding
{
    /// <summary>Rows that a finding names. Enough to look, few enough to store.</summary>
    public const int MostRows = 10;

    /// <summary>INV number, for example "INV-08".</summary>
    public required string Id { get; init; }

    /// <summary>What must hold, in words.</summary>
    public required string Statement { get; init; }

    public required FindingState State { get; init; }

    /// <summary>Rows that break it; counting stops at <see cref="MostCounted"/>.</summary>
    public required int Violations { get; init; }

    /// <summary>The first <see cref="MostRows"/> of them, by ids: "name=value" pairs.</summary>
    public ImmutableArray<string> Rows { get; init; } = [];

    public required int ElapsedMs { get; init; }

    /// <summary>Violations are not counted further.</summary>
    public const int MostCounted = 100_000;
}
