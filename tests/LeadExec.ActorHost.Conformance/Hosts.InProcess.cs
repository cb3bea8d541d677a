using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.InProcess;

namespace LeadExec.ActorHost.Conformance;

/// <summary>The host of this build.</summary>
internal static class Hosts
{
    public static async Task<IActorHostFixture> Start(HostSetup? setup = null) => await InProcessFixture.Start(setup ?? new HostSetup());
}
