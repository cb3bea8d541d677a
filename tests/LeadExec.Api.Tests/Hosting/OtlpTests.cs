using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadExec.Api.Tests.Hosting;

public sealed class OtlpTests
{
    [Fact]
    public async Task Spans_reach_the_collector_without_addresses()
    {
        var bodies = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await StartCollectorAsync(bodies);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var source = new ActivitySource("LeadExec.Test.Otlp");

        await using (await HostedApp.StartAsync(options: o => (o.OtlpEndpoint, o.OtlpProtocol) = (new Uri(address), "http/protobuf")))
        {
            using var span = source.StartActivity("settle the lead");
            span.ShouldNotBeNull().SetTag("url.query", "Email=ada@example.com").SetTag("http.route", "/v2/leads");
        }

        var sent = bodies.Where(b => b.Path == "/v1/traces").Select(b => b.Body).ToList();
        sent.ShouldContain(b => b.Contains("settle the lead") && b.Contains("/v2/leads"));
        sent.ShouldNotContain(b => b.Contains("ada@example.com"));
    }

    [Fact]
    public async Task Without_a_collector_nothing_listens_to_spans()
    {
        using var source = new ActivitySource("LeadExecQuiet");
        await using var app = await HostedApp.StartAsync(options: o => o.OtlpEndpoint = null);

        app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ShouldContain(s => s.GetType().Name == "OtlpService");
        source.HasListeners().ShouldBeFalse();
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<(string Path, string Body)> bodies)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("{**path}", async (HttpRequest request) =>
        {
            using var memory = new MemoryStream();
            await request.Body.CopyToAsync(memory);
            bodies.Enqueue((request.Path, Encoding.Latin1.GetString(memory.ToArray())));
        });
        await app.StartAsync();
        return app;
    }
}
