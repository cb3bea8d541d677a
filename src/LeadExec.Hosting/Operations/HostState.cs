namespace LeadExec.Hosting.Operations;

/// <summary>A host as the cluster sees it, with its own words when it answered.</summary>
public sealed record HostState
{
    /// <summary>Address in the cluster, else the name of the process.</summary>
    public required string Id { get; init; }

    /// <summary>"active", or what the cluster says of it: "joining", "shutting-down", "dead".</summary>
    public required string Membership { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the cluster last heard of it; null for this process itself.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Null when it did not answer.</summary>
    public HostReport? Report { get; init; }
}
