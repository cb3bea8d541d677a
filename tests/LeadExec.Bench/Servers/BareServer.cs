using System.Globalization;
using System.Net;
using System.Text.Json;

namespace LeadExec.Bench.Servers;

/// <summary>A Kestrel endpoint with nothing around it: reads the JSON, stores the lead, answers.</summary>
internal static class BareServer
{
    /// <param name="arguments">Port and connection string.</param>
    /// <param name="open">Makes the store that the endpoint hands each lead to.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<string, ILeadSink> open)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, int.Parse(arguments[0], CultureInfo.InvariantCulture)));
        await using var sink = open(arguments[1]);
        await using var app = builder.Build();
        app.MapPost("/lead", context => AnswerAsync(context, sink));
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, ILeadSink sink)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var raw = body.ToArray();
        var fields = Read(raw);
        var id = Guid.CreateVersion7();
        await sink.StoreAsync(new SunkLead(id, fields, raw));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"PostID\":\"{id}\",\"isValidPost\":true}}");
    }

    private static Dictionary<string, string> Read(byte[] raw)
    {
        using var json = JsonDocument.Parse(raw);
        return json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
    }
}
