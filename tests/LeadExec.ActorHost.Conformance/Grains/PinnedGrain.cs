using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Never collected for idleness.</summary>
[KeepAlive]
public sealed class PinnedGrain : Grain, IPinnedGrain
{
    private int _touches;

    public Task<int> Touch() => Task.FromResult(++_touches);
}
