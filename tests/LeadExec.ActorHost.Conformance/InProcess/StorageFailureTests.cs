using System.Data.Common;
using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using LeadExec.Hosting.Actors;
using LeadExec.InProcess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>A storage failure reaches the caller as the host's exception, and (FM-29) nobody goes on with what may be unsaved.</summary>
public sealed class StorageFailureTests
{
    [Fact]
    public async Task Providers_exception_is_wrapped()
    {
        var storage = new FailingStorage { FailNextWrite = true };
        await using var services = await Start(storage, withFilter: false);
        var failure = await Should.ThrowAsync<OrleansException>(() => Grain(services).Add(5));
        failure.InnerException.ShouldBeAssignableTo<DbException>();
    }

    [Fact]
    public async Task Without_the_filter_memory_goes_on_and_the_next_write_is_refused()
    {
        var storage = new FailingStorage { FailNextWrite = true };
        await using var services = await Start(storage, withFilter: false);
        await Should.ThrowAsync<OrleansException>(() => Grain(services).Add(5));
        await Should.ThrowAsync<InconsistentStateException>(() => Grain(services).Add(1));
    }

    [Fact]
    public async Task Filter_throws_the_activation_away_and_the_next_reads_what_was_stored()
    {
        var storage = new FailingStorage { FailNextWrite = true };
        await using var services = await Start(storage, withFilter: true);
        await Should.ThrowAsync<OrleansException>(() => Grain(services).Add(5));
        (await Grain(services).Add(1)).ShouldBe(6);
        services.GetRequiredService<Probe>().Events.ShouldBe(["activated with 0", "activated with 5"]);
    }

    private static IStoreGrain Grain(IServiceProvider services) => services.GetRequiredService<IGrainFactory>().GetGrain<IStoreGrain>("store/a");

    private static async Task<ServiceProvider> Start(FailingStorage storage, bool withFilter)
    {
        var services = new ServiceCollection()
            .AddSingleton(new Probe())
            .AddInProcessActorHost(host =>
            {
                host.AddGrain<StoreGrain>().AddGrainStorage("Default", _ => storage);
                if (withFilter)
                {
                    host.AddIncomingGrainCallFilter(new StorageFailureFilter());
                }
            })
            .BuildServiceProvider();
        await services.GetRequiredService<IHostedService>().StartAsync(CancellationToken.None);
        return services;
    }
}
