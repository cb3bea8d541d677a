using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Notes how it comes and goes.</summary>
[Alias("conformance.life")]
public interface ILifeGrain : IGrainWithStringKey
{
    [Alias("Touch")]
    Task<int> Touch();

    [Alias("Leave")]
    Task Leave(string gate);

    [Alias("Delay")]
    Task Delay(TimeSpan span);
}
