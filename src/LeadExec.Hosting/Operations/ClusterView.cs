namespace LeadExec.Hosting.Operations;

/// <summary>All hosts and their grains at one moment.</summary>
public sealed record ClusterView
{
    /// <summary>"in-process" or "orleans".</summary>
    public required string Engine { get; init; }

    /// <summary>False when an active host did not answer: figures of grains are too low then.</summary>
    public required bool Complete { get; init; }

    public required IReadOnlyList<HostState> Hosts { get; init; }

    public required IReadOnlyList<ActivationCount> Activations { get; init; }
}
