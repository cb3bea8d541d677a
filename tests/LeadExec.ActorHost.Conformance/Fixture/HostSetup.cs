namespace LeadExec.ActorHost.Conformance.Fixture;

/// <summary>What a test wants to be different from the defaults.</summary>
public sealed record HostSetup
{
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>0: no limit.</summary>
    public int MaxWaitingCallsPerActivation { get; init; }

    public bool GlobalFilter { get; init; }
}
