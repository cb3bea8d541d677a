using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Deploy;

/// <summary>Dashboard and alert rules ask for metrics that the code makes.</summary>
public sealed partial class MetricNamesTests
{
    /// <summary>Of the runtime and its web server, as /metrics shows them on .NET 10.</summary>
    private static readonly string[] Runtime =
    [
        "http_server_request_duration_seconds_count", "http_server_request_duration_seconds_bucket", "dotnet_process_memory_working_set_bytes",
        "dotnet_gc_pause_time_seconds_total", "dotnet_process_cpu_time_seconds_total", "dotnet_monitor_lock_contentions_total", "kestrel_active_connections",
    ];

    [Fact]
    public void Every_metric_of_dashboard_and_alerts_is_made_by_the_code()
    {
        var made = Made();
        var asked = Expressions().SelectMany(expression => Metric().Matches(Labels().Replace(expression, "")).Select(match => match.Value)).Distinct().Order().ToList();

        asked.Count.ShouldBeGreaterThan(15);
        asked.Count(name => name.StartsWith("leadexec_", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        asked.Where(name => !made.Contains(name) && !Runtime.Contains(name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("leadexec_queue_waited_seconds_bucket")]
    [InlineData("leadexec_queue_oldest_age_seconds")]
    [InlineData("leadexec_grain_calls_total")]
    [InlineData("leadexec_pings_total")]
    public void Names_are_those_of_the_page(string name) => Made().ShouldContain(name);

    /// <summary>Names as MetricNames makes them of the instruments in the sources.</summary>
    private static HashSet<string> Made() =>
    [
        "leadexec_metrics_dropped_total",
        .. from file in Repository.Files
           where file.IsCSharp && !file.IsTest
           from Match instrument in Instrument().Matches(file.Text)
           from name in Series(instrument.Groups[1].Value, instrument.Groups[2].Value, instrument.Groups[3].Value)
           select name,
    ];

    private static string[] Series(string kind, string name, string rest)
    {
        var counter = kind is "Counter" or "ObservableCounter";
        var plain = counter && name.EndsWith("_total", StringComparison.Ordinal) ? name[..^"_total".Length] : name;
        var unit = rest.Contains("\"s\"", StringComparison.Ordinal) && !plain.EndsWith("_seconds", StringComparison.Ordinal) ? "_seconds" : "";
        var full = plain + unit + (counter ? "_total" : "");
        return kind == "Histogram" ? [full + "_bucket", full + "_count", full + "_sum"] : [full];
    }

    private static IEnumerable<string> Expressions()
    {
        var rules = DeployFiles.Yaml.Where(file => file.Path.EndsWith(".rules.yaml", StringComparison.Ordinal)).SelectMany(file => DeployFiles.Mappings(file.Document)).Select(rule => DeployFiles.Text(rule, "expr")).OfType<string>();
        var panels = JsonNode.Parse(DeployFiles.All["deploy/grafana/leadexec.json"])!["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>());
        return [.. rules, .. panels];
    }

    [GeneratedRegex("""Create(\w+?)(?:<\w+>)?\("(leadexec_[a-z_]+)"([^;]*);""")]
    private static partial Regex Instrument();

    // What stands in braces and behind "by" are labels.
    [GeneratedRegex(@"\{[^}]*\}|by \([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b(?:leadexec|dotnet|http|kestrel|process)_[a-z0-9_]+\b")]
    private static partial Regex Metric();
}
