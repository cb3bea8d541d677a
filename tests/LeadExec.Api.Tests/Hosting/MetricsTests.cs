using System.Diagnostics.Metrics;

namespace LeadExec.Api.Tests.Hosting;

public sealed class MetricsTests
{
    [Fact]
    public async Task Instruments_of_every_kind_are_written_as_prometheus_text()
    {
        using var meter = new Meter("LeadExec.Test." + nameof(Instruments_of_every_kind_are_written_as_prometheus_text));
        await using var app = await HostedApp.StartAsync();
        var received = meter.CreateCounter<long>("kinds.received", description: "Leads\nreceived");
        var waiting = meter.CreateUpDownCounter<int>("leadexec_kinds_waiting");
        meter.CreateObservableGauge("kinds.size", () => 2.5, unit: "By");
        var took = meter.CreateHistogram("kinds.took", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        received.Add(2, new("result", "sold"), new("channel", "v1"));
        received.Add(1, new("channel", "v1"), new("result", "sold"));
        received.Add(1, new KeyValuePair<string, object?>("channel", "a\"b\\c\nd"));
        waiting.Add(5);
        waiting.Add(-2);
        took.Record(0.1);
        took.Record(0.5);
        took.Record(7);

        var (status, text) = await app.GetAsync("/metrics");

        status.ShouldBe(200);
        text.ShouldContain("# HELP leadexec_kinds_received_total Leads\\nreceived\n# TYPE leadexec_kinds_received_total counter\n");
        text.ShouldContain("leadexec_kinds_received_total{channel=\"v1\",result=\"sold\"} 3\n");
        text.ShouldContain("leadexec_kinds_received_total{channel=\"a\\\"b\\\\c\\nd\"} 1\n");
        text.ShouldContain("# TYPE leadexec_kinds_waiting gauge\nleadexec_kinds_waiting 3\n");
        text.ShouldContain("# TYPE leadexec_kinds_size_bytes gauge\nleadexec_kinds_size_bytes 2.5\n");
        text.ShouldContain(
            "# TYPE leadexec_kinds_took_seconds histogram\n"
            + "leadexec_kinds_took_seconds_bucket{le=\"0.1\"} 1\n"
            + "leadexec_kinds_took_seconds_bucket{le=\"1\"} 2\n"
            + "leadexec_kinds_took_seconds_bucket{le=\"+Inf\"} 3\n"
            + "leadexec_kinds_took_seconds_sum 7.6\n"
            + "leadexec_kinds_took_seconds_count 3\n");
    }

    [Fact]
    public async Task Runtime_meters_are_heard_and_outgoing_hosts_are_not()
    {
        using var outgoing = new Meter("System.Net.Http");
        await using var app = await HostedApp.StartAsync();
        outgoing.CreateCounter<long>("buyers.called").Add(1, new KeyValuePair<string, object?>("server.address", "buyer.example"));

        var (_, text) = await app.GetAsync("/metrics");

        text.ShouldContain("dotnet_gc_collections_total{");
        text.ShouldNotContain("buyer.example");
    }

    [Fact]
    public async Task Label_sets_above_the_limit_are_dropped_and_counted()
    {
        using var meter = new Meter("LeadExec.Test." + nameof(Label_sets_above_the_limit_are_dropped_and_counted));
        await using var app = await HostedApp.StartAsync(options: o => o.MaxSeriesPerInstrument = 2);
        var many = meter.CreateCounter<long>("bounded");
        for (var i = 0; i < 5; i++)
        {
            many.Add(1, new KeyValuePair<string, object?>("n", i));
        }

        var (_, text) = await app.GetAsync("/metrics");

        text.Split('\n').Count(l => l.StartsWith("leadexec_bounded_total{", StringComparison.Ordinal)).ShouldBe(2);
        var dropped = text.Split('\n').Single(l => l.StartsWith("leadexec_metrics_dropped_total ", StringComparison.Ordinal));
        int.Parse(dropped.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("127.0.0.1", null, null, 200)]
    [InlineData("::1", null, null, 200)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "203.0.113.9", 401)]
    [InlineData("203.0.113.9", null, null, 401)]
    [InlineData("203.0.113.9", "Authorization", "Bearer wrong", 401)]
    [InlineData("203.0.113.9", "Authorization", "Bearer right-token", 200)]
    public async Task Metrics_are_for_loopback_or_the_bearer_of_the_token(string from, string? header, string? value, int expected)
    {
        await using var app = await HostedApp.StartAsync(options: o => o.MetricsToken = "right-token");

        var answer = await app.GetAsync("/metrics", from, header is null ? [] : [(header, value!)]);

        answer.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Without_a_token_no_bearer_gets_in()
    {
        await using var app = await HostedApp.StartAsync();

        (await app.GetAsync("/metrics", "203.0.113.9", ("Authorization", "Bearer "))).Status.ShouldBe(401);
    }
}
