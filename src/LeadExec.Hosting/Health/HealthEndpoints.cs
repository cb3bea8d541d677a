using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Hosting.Health;

/// <summary>The three questions of an orchestrator: does it live, may it get traffic, has it come up.</summary>
internal static class HealthEndpoints
{
    internal static IEndpointRouteBuilder Map(IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/healthz").ExcludeFromDescription().AllowAnonymous();
        health.MapGet("/live", context => WriteAsync(context, HealthReport.Of([])));
        health.MapGet("/ready", async context => await WriteAsync(context, await Reporter(context).ReadyAsync(context.RequestAborted)));
        health.MapGet("/startup", async context => await WriteAsync(context, await Reporter(context).StartupAsync(context.RequestAborted)));
        return app;
    }

    private static HealthReporter Reporter(HttpContext context) => context.RequestServices.GetRequiredService<HealthReporter>();

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.StatusCode = report.Closed.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(report, context.RequestAborted);
    }
}
