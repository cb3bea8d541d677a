using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LeadExec.Hosting.Telemetry;

/// <summary>Sends traces and our metrics to a collector, when one is configured; else does nothing.</summary>
internal sealed class OtlpService(IOptions<HostingOptions> options) : IHostedService, IDisposable
{
    private const string Http = "http/protobuf";
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint is { } endpoint)
        {
            var resource = ResourceBuilder.CreateDefault().AddService(options.Value.ServiceName);
            traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource("LeadExec*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql")
                .AddProcessor(new AddressScrubber())
                .AddOtlpExporter(o => Aim(o, endpoint, "v1/traces"))
                .Build();
            metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter("LeadExec*")
                .AddOtlpExporter(o => Aim(o, endpoint, "v1/metrics"))
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private void Aim(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        var http = options.Value.OtlpProtocol == Http;
        exporter.Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = http ? new Uri(endpoint.ToString().TrimEnd('/') + "/" + signal) : endpoint;
    }
}
