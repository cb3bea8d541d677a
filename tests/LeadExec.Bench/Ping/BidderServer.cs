using System.Globalization;
using System.Net;

namespace LeadExec.Bench.Ping;

/// <summary>Buyers that read a ping and bid after the milliseconds that their address names: "/bid/25".</summary>
internal static class BidderServer
{
    private const int LongestDelayMs = 1_000;
    private static readonly byte[] Bid = """{"result":"accepted","price":"22.50","reference":"r-1"}"""u8.ToArray();

    /// <param name="arguments">The port.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, int.Parse(arguments[0], CultureInfo.InvariantCulture)));
        await using var app = builder.Build();
        app.MapPost("/bid/{delayMs:int}", AnswerAsync);
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, int delayMs)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        await Task.Delay(Math.Clamp(delayMs, 0, LongestDelayMs));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Bid.Length;
        await context.Response.Body.WriteAsync(Bid);
    }
}
