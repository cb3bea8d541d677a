using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product with one lead type per scenario, published before it starts.</summary>
public sealed class ScenarioFixture : IAsyncLifetime
{
    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private SiloProcess? silo;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("Not started.");

    public BuyerSimulator.BuyerSimulator Buyer => buyer ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("Not started.");

    internal LeadBooks Books => new(Database.DataSource);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        var data = Path.Combine(folder.FullPath, "data");
        await SettingPublisher.PublishAsync(database.ConnectionString, data, ScenarioAccount.All(buyer.BuyerAddress));
        silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = data,
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = database.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = buyer.Address.Port,
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

    /// <summary>A new person for a scenario's n-th campaign.</summary>
    internal static LeadToPost Lead(int scenario, int campaign = 1, string state = "AZ") => LeadToPost.New(state, "85004") with
    {
        Source = ScenarioAccount.SourceNumber,
        LeadType = scenario,
        Campaign = ScenarioAccount.Number(scenario, campaign),
    };

    internal Task<PostedAnswer> PostAsync(LeadToPost lead) => PostedAnswer.OfAsync(Silo.Http, lead.ToRequest(PostKind.V1Json));
}
