using System.Net;
using LeadExec.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadExec.Api.Tests.Hosting;

/// <summary>A bare application with only what <c>AddLeadExecHosting</c> brings, called in memory from a chosen address.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostedApp(WebApplication app) => this.app = app;

    internal IServiceProvider Services => app.Services;

    internal HttpClient Client => app.GetTestClient();

    internal static async Task<HostedApp> StartAsync(Action<WebApplicationBuilder>? services = null, Action<HostingOptions>? options = null, Action<IEndpointRouteBuilder>? map = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddLeadExecHosting(options);
        builder.WebHost.UseTestServer();
        services?.Invoke(builder);
        var app = builder.Build();
        app.MapLeadExecHealth();
        app.MapLeadExecMetrics();
        map?.Invoke(app);
        await app.StartAsync();
        return new HostedApp(app);
    }

    /// <summary>GET as if it came from the address.</summary>
    internal async Task<(int Status, string Body)> GetAsync(string path, string from = "127.0.0.1", params (string Name, string Value)[] headers)
    {
        var context = await app.GetTestServer().SendAsync(http =>
        {
            http.Request.Method = "GET";
            http.Request.Path = path.Split('?')[0];
            http.Request.QueryString = path.Contains('?') ? new QueryString(path[path.IndexOf('?')..]) : QueryString.Empty;
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            foreach (var (name, value) in headers)
            {
                http.Request.Headers[name] = value;
            }
        });
        using var reader = new StreamReader(context.Response.Body);
        return (context.Response.StatusCode, await reader.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
