using System.Reflection;

namespace LeadExec.Hosting.Actors;

/// <summary>What both hosts are told about grains. Time-outs and limits are decision 22's.</summary>
public sealed record ActorSetup
{
    public required ActorRole Role { get; init; }

    /// <summary>The database of cluster membership, reminders and grain states.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Assemblies with grain classes; for the in-process host, which has no generated manifest.</summary>
    public IReadOnlyList<Assembly> GrainAssemblies { get; init; } = [];

    /// <summary>Name, address and ports in the cluster; the in-process host has none and looks at none of it.</summary>
    public ClusterSettings Cluster { get; init; } = new();

    /// <summary>How long a caller waits without <c>[ResponseTimeout]</c> on the method. Default 5 s.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Waiting calls per activation before further ones are refused. Default 10,000.</summary>
    public int MaxWaitingCallsPerActivation { get; init; } = 10_000;

    /// <summary>Whether the in-process host refuses grain interfaces that break the wire rules. Default no.</summary>
    public bool CheckContracts { get; init; }
}
