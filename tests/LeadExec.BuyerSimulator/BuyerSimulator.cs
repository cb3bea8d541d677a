using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.BuyerSimulator;

/// <summary>
/// Buyers on loopback that behave as told and write down every wire request. Any method on /buyers/{name} delivers a lead;
/// PUT /control/{name} sets a buyer's behaviour (JSON of <see cref="BuyerBehaviour"/>), DELETE forgets it, GET /control/log
/// (?buyer=name) shows the log, DELETE /control/log empties it; POST /oauth/token issues tokens.
/// </summary>
public sealed class BuyerSimulator : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly WebApplication app;
    private readonly BuyerDesk desk;
    private readonly ConcurrentDictionary<string, BuyerBehaviour> behaviours = new();

    private BuyerSimulator(WebApplication app, BuyerLog log)
    {
        (this.app, Log) = (app, log);
        desk = new BuyerDesk(log, new GateKeeper(Tokens), behaviours);
    }

    /// <summary>"http://127.0.0.1:port".</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public BuyerLog Log { get; }

    public TokenDesk Tokens { get; } = new();

    /// <summary>The requests in full, newest last, at most 1,000.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. desk.Seen];

    public static Task<BuyerSimulator> StartAsync(int port = 0) => StartAsync(new BuyerSimulatorOptions { Port = port });

    public static async Task<BuyerSimulator> StartAsync(BuyerSimulatorOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
            kestrel.Limits.MinResponseDataRate = null;
        });
        var simulator = new BuyerSimulator(builder.Build(), new BuyerLog(options.LogFile));
        simulator.Map();
        await simulator.app.StartAsync();
        simulator.Address = new Uri(simulator.app.Urls.First());
        return simulator;
    }

    /// <summary>The address of one buyer.</summary>
    public Uri BuyerAddress(string buyer) => new(Address, $"/buyers/{buyer}");

    public void Set(string buyer, BuyerBehaviour behaviour) => behaviours[buyer] = behaviour;

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        using (var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
        {
            await app.StopAsync(now.Token);
        }

        await app.DisposeAsync();
        Log.Dispose();
    }

    private void Map()
    {
        app.Map("/buyers/{buyer}/{**rest}", (HttpContext context, string buyer) => desk.AnswerAsync(context, buyer));
        app.MapPost("/oauth/token", Tokens.AnswerAsync);
        app.MapGet("/oauth/authorize", Tokens.Consents.Authorize);
        app.MapGet("/control/log", (string? buyer) => Results.Json(buyer is null ? Log.Entries : Log.Of(buyer), Json));
        app.MapDelete("/control/log", () => Log.Clear());
        app.MapPut("/control/{buyer}", async (HttpContext context, string buyer) =>
        {
            var behaviour = await JsonSerializer.DeserializeAsync<BuyerBehaviour>(context.Request.Body, Json);
            behaviours[buyer] = behaviour ?? new BuyerBehaviour();
        });
        app.MapDelete("/control/{buyer}", (string buyer) => { behaviours.TryRemove(buyer, out _); });
    }
}
