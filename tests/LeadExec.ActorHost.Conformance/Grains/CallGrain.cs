using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance.Grains;

public sealed class CallGrain(Probe probe) : Grain, ICallGrain
{
    public async Task<string> Hold(string gate)
    {
        probe.Note($"in {gate}");
        await probe.Pass(gate);
        probe.Note($"out {gate}");
        return gate;
    }

    public Task<string> HoldLonger(string gate) => Hold(gate);

    public async Task Fail(bool serializable)
    {
        await Task.Yield();
        throw serializable ? new KnownFailureException("known") { Code = 7 } : new UnknownFailureException("unknown");
    }

    public async Task WaitForCancel(CancellationToken token)
    {
        probe.Note("waiting");
        var scheduler = TaskScheduler.Current;
        await using var registration = token.Register(() => probe.Note($"cancelled on its own turns: {ReferenceEquals(scheduler, TaskScheduler.Current)}"));
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
    }

    public ValueTask<int> Add(int left, int right) => ValueTask.FromResult(left + right);

    public ValueTask Touch()
    {
        probe.Note("touched");
        return ValueTask.CompletedTask;
    }

    public Task ThrowOneWay()
    {
        probe.Note("one way");
        throw new KnownFailureException("nobody hears it");
    }

    public Task<string> Who() => Task.FromResult($"{this.GetPrimaryKeyString()} {IdentityString} {this.GetGrainId()}");

    public async Task<string> CallBack(string otherKey, bool allowReentrancy)
    {
        var other = GrainFactory.GetGrain<ICallGrain>(otherKey);
        if (!allowReentrancy)
        {
            return await other.ReturnTo(this.GetPrimaryKeyString());
        }

        using var section = RequestContext.AllowCallChainReentrancy();
        return await other.ReturnTo(this.GetPrimaryKeyString());
    }

    public async Task<string> ReturnTo(string firstKey)
    {
        probe.Note("returning");
        return $"back in {await GrainFactory.GetGrain<ICallGrain>(firstKey).Who()}";
    }

    public Task<string> ReadContext(string name, string? change)
    {
        var seen = RequestContext.Get(name) as string ?? "nothing";
        if (change is not null)
        {
            RequestContext.Set(name, change);
        }

        return Task.FromResult(seen);
    }

    public Task<string> ReadContextOf(string otherKey, string name) => GrainFactory.GetGrain<ICallGrain>(otherKey).ReadContext(name, null);

    public Task<ICallGrain> SelfReference() => Task.FromResult(this.AsReference<ICallGrain>());
}
