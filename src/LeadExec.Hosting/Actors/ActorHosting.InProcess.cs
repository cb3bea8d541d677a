using LeadExec.Hosting.InProcess;
using LeadExec.Hosting.Operations;
using LeadExec.InProcess;
using LeadExec.InProcess.Statistics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LeadExec.Hosting.Actors;

/// <summary>The in-process host of grains: one process, states and reminders in the product's database.</summary>
public static class ActorHosting
{
    /// <summary>Why this build has no processes that only call grains; null when it has.</summary>
    public static string? ClientRefusal => "This build runs api and grains in one process: start `silo`, which serves the api too.";

    /// <summary>Adds the grains of this process. Needs an <see cref="NpgsqlDataSource"/> among the services.</summary>
    /// <exception cref="InvalidOperationException">For <see cref="ActorRole.Client"/>: this build has no grains outside of the silo process (decision 23).</exception>
    public static IHostApplicationBuilder AddLeadExecActors(this IHostApplicationBuilder builder, ActorSetup setup)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Role == ActorRole.Client)
        {
            throw new InvalidOperationException(ClientRefusal);
        }

        builder.Services.AddInProcessActorHost(host =>
        {
            foreach (var assembly in setup.GrainAssemblies)
            {
                host.AddGrains(assembly);
            }

            host.AddGrainStorage("Default", services => new PostgresGrainStorage(services.GetRequiredService<NpgsqlDataSource>()))
                .UseReminderTable(services => new PostgresReminderTable(services.GetRequiredService<NpgsqlDataSource>()))
                .AddIncomingGrainCallFilter<GrainMeterFilter>()
                .AddIncomingGrainCallFilter<StorageFailureFilter>()
                .Configure(options =>
                {
                    options.ResponseTimeout = setup.ResponseTimeout;
                    options.MaxWaitingCallsPerActivation = setup.MaxWaitingCallsPerActivation;
                    options.CheckContracts = setup.CheckContracts;
                });
        });
        builder.Services.AddSingleton<IClusterViewer, LocalViewer>();
        return builder;
    }

    /// <summary>Counters of grains for operators, as JSON. Open to everybody until the caller asks for authorization.</summary>
    public static IEndpointConventionBuilder MapLeadExecActors(this IEndpointRouteBuilder app, string prefix) =>
        app.MapGet(prefix, ([FromServices] IGrainCallStatistics statistics) => Results.Json(new { classes = statistics.Classes(), methods = statistics.Methods() }));
}
