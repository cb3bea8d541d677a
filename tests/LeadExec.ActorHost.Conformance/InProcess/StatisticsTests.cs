using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using LeadExec.InProcess.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>What an operator page shows of grains.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public async Task Counts_calls_failures_timeouts_and_latency_per_method()
    {
        await using var host = await InProcessFixture.Start(new HostSetup { ResponseTimeout = TimeSpan.FromSeconds(5) });
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        await grain.Add(1, 1);
        await grain.Add(1, 1);
        await Should.ThrowAsync<KnownFailureException>(() => grain.Fail(serializable: true));
        var call = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        host.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<TimeoutException>(call);
        var statistics = host.Services.GetRequiredService<IGrainCallStatistics>();
        var rows = statistics.Methods().Where(row => row.Interface == typeof(ICallGrain).FullName).ToDictionary(row => row.Method);
        rows["Add"].ShouldSatisfyAllConditions(row => row.Calls.ShouldBe(2), row => row.Failed.ShouldBe(0), row => row.Longest.ShouldBe(TimeSpan.Zero));
        rows["Fail"].ShouldSatisfyAllConditions(row => row.Calls.ShouldBe(1), row => row.Failed.ShouldBe(1));
        rows["Hold"].ShouldSatisfyAllConditions(
            row => row.TimedOut.ShouldBe(1),
            row => row.Mean.ShouldBe(TimeSpan.FromSeconds(5)),
            row => row.Longest.ShouldBe(TimeSpan.FromSeconds(5)),
            row => row.Percentile99.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Counts_activations_running_and_waiting_calls_per_class()
    {
        await using var host = await InProcessFixture.Start(new HostSetup());
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        await host.Grains.GetGrain<ICallGrain>("call/b").Touch();
        var running = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        Task[] waiting = [grain.Who(), grain.Who()];
        var row = host.Services.GetRequiredService<IGrainCallStatistics>().Classes().Single();
        row.GrainClass.ShouldBe(typeof(CallGrain).FullName);
        row.ShouldSatisfyAllConditions(
            loads => loads.Activations.ShouldBe(2),
            loads => loads.RunningCalls.ShouldBe(1),
            loads => loads.WaitingCalls.ShouldBe(2),
            loads => loads.LongestQueue.ShouldBe(2));
        host.Probe.Open("gate");
        await Task.WhenAll([running, .. waiting]);
    }
}
