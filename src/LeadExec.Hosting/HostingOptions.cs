using System.ComponentModel.DataAnnotations;

namespace LeadExec.Hosting;

/// <summary>What both processes share: logs, health, metrics, traces.</summary>
public sealed class HostingOptions
{
    /// <summary>Name of this process in traces. Default "leadexec".</summary>
    [Required]
    public string ServiceName { get; set; } = "leadexec";

    /// <summary>Bearer token that opens <c>/metrics</c> from other machines. Null (default): loopback only.</summary>
    public string? MetricsToken { get; set; }

    /// <summary>Most label combinations that one instrument may have; more are counted and dropped. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxSeriesPerInstrument { get; set; } = 1_000;

    /// <summary>How long one readiness gate may think before it counts as not ready. Default 2 s.</summary>
    public TimeSpan GateTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Base address of an OpenTelemetry collector. Null (default): nothing is sent. Read from <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>"grpc" (default) or "http/protobuf". Read from <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>.</summary>
    public string OtlpProtocol { get; set; } = "grpc";
}
