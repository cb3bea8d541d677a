namespace LeadExec.ActorHost.Conformance.Fixture;

internal static class ActorHostFixtureExtensions
{
    private const int StepsBetweenPauses = 16;

    /// <summary>Moves the clock step by step until the event is noted, with room for the host's threads between the steps.</summary>
    public static Task AdvanceUntil(this IActorHostFixture host, TimeSpan step, string what) => host.AdvanceUntilTimes(step, what, 1);

    /// <inheritdoc cref="AdvanceUntil"/>
    public static async Task AdvanceUntilTimes(this IActorHostFixture host, TimeSpan step, string what, int times)
    {
        // Bounded by patience, not by steps: a busy machine may run thousands of them before the host sets its next timer.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var at = 1; host.Probe.Count(what) < times; at++)
        {
            patience.Token.ThrowIfCancellationRequested();
            host.Advance(step);
            await (at % StepsBetweenPauses == 0 ? Task.Delay(1, patience.Token) : YieldAsync());
        }
    }

    private static async Task YieldAsync() => await Task.Yield();
}
