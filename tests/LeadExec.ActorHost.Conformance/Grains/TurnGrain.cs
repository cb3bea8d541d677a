using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

public sealed class TurnGrain(Probe probe) : Grain, ITurnGrain
{
    private int _count;
    private int _inside;

    public Task Enter(string name) => Stay(name);

    public Task Interleave(string name) => Stay(name);

    public Task Read(string name) => Stay(name);

    public Task<int> Increment() => Task.FromResult(++_count);

    public async Task<int> IncrementSlowly()
    {
        var before = _count;
        _inside++;
        await Task.Yield();
        probe.Note(_inside == 1 ? "alone" : "overlap");
        _inside--;
        _count = before + 1;
        return _count;
    }

    public async Task<string> WhereAmI()
    {
        var first = TaskScheduler.Current;
        await Task.Yield();
        var afterAwait = ReferenceEquals(first, TaskScheduler.Current);
        var outside = await Task.Run(() => ReferenceEquals(TaskScheduler.Current, TaskScheduler.Default));
        var back = ReferenceEquals(first, TaskScheduler.Current);
        var own = !ReferenceEquals(first, TaskScheduler.Default);
        return $"own={own} afterAwait={afterAwait} taskRunOutside={outside} backAfterTaskRun={back}";
    }

    private async Task Stay(string name)
    {
        probe.Note($"in {name}");
        await probe.Pass(name);
        probe.Note($"out {name}");
    }
}
