namespace LeadExec.ActorHost.Conformance.Fixture;

internal static class ActorHostFixtureExtensions
{
    /// <summary>Moves the clock step by step until the event is noted, with room for the host's threads between the steps.</summary>
    public static Task AdvanceUntil(this IActorHostFixture host, TimeSpan step, string what) => host.AdvanceUntilTimes(step, what, 1);

    /// <inheritdoc cref="AdvanceUntil"/>
    public static async Task AdvanceUntilTimes(this IActorHostFixture host, TimeSpan step, string what, int times)
    {
        const int MaxSteps = 5_000;
        for (var left = MaxSteps; left > 0 && host.Probe.Count(what) < times; left--)
        {
            host.Advance(step);
            await Task.Yield();
        }

        await host.Probe.NotedTimes(what, times);
    }
}
