using LeadExec.Hosting.Actors;

namespace LeadExec.Hosting.Operations;

/// <summary>What one process says of itself.</summary>
public sealed record HostReport
{
    /// <summary>Machine and process: "web-1/4711".</summary>
    public required string Name { get; init; }

    /// <summary>Its address in the cluster; null where there is none, or none of its own.</summary>
    public string? Address { get; init; }

    public required ActorRole Role { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>"ready", "degraded" (ready, with warnings) or "not-ready".</summary>
    public required string Status { get; init; }

    public required IReadOnlyList<GateState> Gates { get; init; }

    /// <summary>Names of the warnings that are on.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required long MemoryBytes { get; init; }

    /// <summary>Threads of the pool; a growing number says that something blocks them.</summary>
    public required int Threads { get; init; }

    public required IReadOnlyList<GrainCalls> Grains { get; init; }
}
