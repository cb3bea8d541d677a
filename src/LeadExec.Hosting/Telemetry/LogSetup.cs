using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LeadExec.Hosting.Telemetry;

/// <summary>
/// One JSON object per line. Leads arrive in query strings (V1 posts), and one-time links hold secrets in their path, so categories
/// that write addresses are held to warnings, and scopes, which hold the path, are left out.
/// </summary>
internal static class LogSetup
{
    /// <summary>Categories of others that write addresses, SQL or headers at their lower levels.</summary>
    private static readonly string[] Talkative = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "System.Net.Http", "Npgsql"];

    internal static void Apply(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole();
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = false;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        foreach (var category in Talkative)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }
    }
}
