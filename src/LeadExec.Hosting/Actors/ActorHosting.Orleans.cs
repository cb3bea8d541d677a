using LeadExec.Hosting.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Serialization;

namespace LeadExec.Hosting.Actors;

/// <summary>Microsoft Orleans as the host of grains: a cluster whose membership, reminders and grain states are on PostgreSQL.</summary>
public static class ActorHosting
{
    /// <summary>Why this build has no processes that only call grains; null when it has.</summary>
    public static string? ClientRefusal => null;

    /// <summary>Adds a silo or a client of the cluster. The database must be migrated before the host starts.</summary>
    public static IHostApplicationBuilder AddLeadExecActors(this IHostApplicationBuilder builder, ActorSetup setup)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(setup);
        builder.Services.AddSingleton<IClusterViewer>(services => ActivatorUtilities.CreateInstance<ClusterViewer>(services, setup.Role));
        return setup.Role switch
        {
            ActorRole.Silo => builder.UseOrleans(silo => ConfigureSilo(silo, setup)),
            ActorRole.Client => builder.UseOrleansClient(client => ConfigureClient(client, setup)),
        };
    }

    /// <summary>The dashboard. It shows grain states and is open to everybody until the caller asks for authorization.</summary>
    public static IEndpointConventionBuilder MapLeadExecActors(this IEndpointRouteBuilder app, string prefix) => app.MapOrleansDashboard(prefix);

    private static void ConfigureSilo(ISiloBuilder silo, ActorSetup setup)
    {
        silo.Configure<ClusterOptions>(options => Name(options, setup));
        silo.ConfigureEndpoints(setup.Cluster.Address, setup.Cluster.SiloPort, setup.Cluster.GatewayPort);
        silo.UseClusterDatabase(setup.ConnectionString);
        silo.AddIncomingGrainCallFilter<GrainMeterFilter>();
        silo.AddIncomingGrainCallFilter<StorageFailureFilter>();
        silo.Services.AddKeyedSingleton<IControllable, SiloReports>(SiloReports.Name);
        silo.Services.AddSingleton<ITypeNameFilter, SiloReportsFilter>();
        silo.AddDashboard(options => options.HideTrace = true);
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = setup.ResponseTimeout;
            options.MaxEnqueuedRequestsHardLimit = setup.MaxWaitingCallsPerActivation;
        });

        // A dead silo is found within seconds; calls to it hang until their response time-out.
        silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = TimeSpan.FromSeconds(1));
    }

    private static void ConfigureClient(IClientBuilder client, ActorSetup setup)
    {
        client.Configure<ClusterOptions>(options => Name(options, setup));
        client.UseClusterDatabase(setup.ConnectionString);
        client.Services.AddSingleton<ITypeNameFilter, SiloReportsFilter>();
        client.AddDashboard(options => options.HideTrace = true);
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = setup.ResponseTimeout);
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
    }

    private static void Name(ClusterOptions options, ActorSetup setup)
    {
        options.ClusterId = setup.Cluster.Name;
        options.ServiceId = setup.Cluster.Name;
    }
}
