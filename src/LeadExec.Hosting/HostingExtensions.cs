using LeadExec.Hosting.Health;
using LeadExec.Hosting.Metrics;
using LeadExec.Hosting.Operations;
using LeadExec.Hosting.Postgres;
using LeadExec.Hosting.Telemetry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadExec.Hosting;

/// <summary>What a process calls to get LeadExec's logs, health endpoints, metrics and traces.</summary>
public static class HostingExtensions
{
    /// <summary>
    /// Adds JSON logs that hold no address line of a request, health with its gates, the metrics exporter, and traces when a collector
    /// is configured. Configuration: <c>LeadExec:Hosting:*</c>, and the two OpenTelemetry variables.
    /// </summary>
    public static IHostApplicationBuilder AddLeadExecHosting(this IHostApplicationBuilder builder, Action<HostingOptions>? configure = null)
    {
        LogSetup.Apply(builder.Logging);
        builder.Services.AddOptions<HostingOptions>()
            .Configure(o => Read(builder.Configuration, o))
            .Configure(o => configure?.Invoke(o))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<HealthReporter>();
        builder.Services.TryAddSingleton<GrainMeters>();
        builder.Services.TryAddSingleton<HostReporter>();
        builder.Services.TryAddSingleton<PrometheusExporter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PrometheusExporter>());
        builder.Services.AddHostedService<OtlpService>();
        return builder;
    }

    /// <summary>Makes readiness wait for the database: false while it does not answer or is being started again.</summary>
    public static IServiceCollection AddDatabaseGate(this IServiceCollection services, EmbeddedPostgres database) =>
        services.AddSingleton<IReadinessGate>(_ => new DatabaseGate(database));

    /// <summary><c>/healthz/live</c>, <c>/healthz/ready</c> and <c>/healthz/startup</c>; open to everybody, they say names of gates only.</summary>
    public static IEndpointRouteBuilder MapLeadExecHealth(this IEndpointRouteBuilder app) => HealthEndpoints.Map(app);

    /// <summary><c>/metrics</c> in Prometheus text, for loopback or the bearer of the token.</summary>
    public static IEndpointRouteBuilder MapLeadExecMetrics(this IEndpointRouteBuilder app) => MetricsEndpoint.Map(app);

    private static void Read(IConfiguration configuration, HostingOptions options)
    {
        configuration.GetSection("LeadExec:Hosting").Bind(options);
        if (Uri.TryCreate(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var endpoint))
        {
            options.OtlpEndpoint = endpoint;
        }

        options.OtlpProtocol = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? options.OtlpProtocol;
    }
}
