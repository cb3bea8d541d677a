using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LeadExec.Bench.Ping;

/// <summary>The floor of the ping bench: takes a ping, asks all buyers at once with the product's kind of client, answers with the best price. Nothing else.</summary>
internal static class FanOutServer
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <param name="arguments">Port; address of the buyers; number of buyers.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, int.Parse(arguments[0], CultureInfo.InvariantCulture)));
        using var http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = PingSettings.Connections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(30),
        });
        var buyers = PingSettings.Buyers(new Uri(arguments[1]), int.Parse(arguments[2], CultureInfo.InvariantCulture));
        await using var app = builder.Build();
        app.MapPost("/ping", context => AnswerAsync(context, http, buyers));
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, HttpMessageInvoker http, IReadOnlyList<Uri> buyers)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var ping = body.ToArray();
        var prices = await Task.WhenAll(buyers.Select(buyer => AskAsync(http, buyer, ping)));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"accepted\":true,\"price\":{prices.Max():0.00}}}"));
    }

    private static async Task<decimal> AskAsync(HttpMessageInvoker http, Uri buyer, byte[] ping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, buyer) { Content = new ByteArrayContent(ping) };
        request.Content.Headers.ContentType = Json;
        using var answer = await http.SendAsync(request, CancellationToken.None);
        using var bid = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return decimal.Parse(bid.RootElement.GetProperty("price").GetString()!, CultureInfo.InvariantCulture);
    }
}
