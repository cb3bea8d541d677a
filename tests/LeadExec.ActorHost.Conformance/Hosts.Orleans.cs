using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.OnOrleans;

namespace LeadExec.ActorHost.Conformance;

/// <summary>The host of this build.</summary>
internal static class Hosts
{
    public static async Task<IActorHostFixture> Start(HostSetup? setup = null) => await OrleansFixture.Start(setup ?? new HostSetup());
}
