using System.Collections.Immutable;
using LeadExec.Simulation.Tests.Invariants;

namespace LeadExec.Simulation.Tests;

/// <summary>How a run ended.</summary>
internal sealed record SimResult
{
    public required int Seed { get; init; }

    public required ImmutableArray<Violation> Violations { get; init; }

    /// <summary>SHA-256 of everything that happened, in order.</summary>
    public required string Hash { get; init; }

    public required TimeSpan Simulated { get; init; }

    public required int Leads { get; init; }

    public required int Crashes { get; init; }

    public required long Turns { get; init; }

    /// <summary>What happened to the leads of the violations, with what happened to everybody in between.</summary>
    public required ImmutableArray<string> Story { get; init; }

    public string Report => $"""
        seed {Seed}: {string.Join("; ", Violations.Select(violation => violation.ToString()).Distinct().Take(8))}
        replay: deploy/dev.sh sim {Seed}
        {string.Join('\n', Story.TakeLast(200))}
        """;
}
