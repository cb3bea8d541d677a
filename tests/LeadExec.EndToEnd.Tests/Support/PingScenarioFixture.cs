using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product with the ping scenarios, published before it starts; a test may kill it and start it again.</summary>
public sealed class PingScenarioFixture : IAsyncLifetime
{
    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private SiloProcess? silo;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("Not started.");

    public BuyerSimulator.BuyerSimulator Buyer => buyer ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        await SettingPublisher.PublishAsync(database.ConnectionString, Path.Combine(folder.FullPath, "data"), PingScenarios.All(buyer.BuyerAddress));
        await StartAsync();
    }

    /// <summary>Another process takes over at once: nobody waits for the lease of a killed one in a test.</summary>
    public async Task StartAsync()
    {
        await Database.ExecuteAsync("update silo set renewed_at = renewed_at - interval '1 minute'");
        silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = Path.Combine(folder.FullPath, "data"),
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = Database.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = Buyer.Address.Port,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        if (buyer is not null)
        {
            await buyer.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }

    /// <summary>A new person's post along a ping, with a key of its own.</summary>
    internal static LeadToPost Lead(int scenario, string orderId, int campaign = 1) => LeadToPost.New("AZ", "85004").With("orderId", orderId) with
    {
        Source = PingScenarios.Source,
        LeadType = scenario,
        Campaign = PingScenarios.Number(scenario, campaign),
        IdempotencyKey = Guid.NewGuid().ToString(),
    };

    internal Task<PostedAnswer> PostAsync(LeadToPost lead, PostKind kind = PostKind.V1Json) => PostedAnswer.OfAsync(Silo.Http, lead.ToRequest(kind));

    internal Task<PingAnswered> PingAsync(int scenario, int campaign = 1, string fields = "State=AZ") =>
        PingAnswered.OfFormAsync(Silo.Http, scenario, PingScenarios.Number(scenario, campaign), fields);
}
