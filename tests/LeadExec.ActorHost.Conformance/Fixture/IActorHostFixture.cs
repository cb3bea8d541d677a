using Orleans;

namespace LeadExec.ActorHost.Conformance.Fixture;

/// <summary>A running host with this project's grains, whichever host the build has chosen.</summary>
public interface IActorHostFixture : IAsyncDisposable
{
    /// <summary>References as code outside of grains gets them.</summary>
    IGrainFactory Grains { get; }

    /// <summary>What the grains report to, and what they wait for.</summary>
    Probe Probe { get; }

    /// <summary>Moves the clock of timers, reminders, time-outs and collection.</summary>
    void Advance(TimeSpan by);

    /// <summary>Stops the host in the orderly way.</summary>
    Task Stop();
}
