using LeadExec.BuyerSimulator;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product with its sample account, as <c>./run --demo</c> starts it; the buyer and the payment provider are in this process so that tests can ask them.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    public const string AccessKey = "demo-access-key-for-tests";

    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private GatewaySimulator.GatewaySimulator? gateway;
    private SiloProcess? silo;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("Not started.");

    public BuyerSimulator.BuyerSimulator Buyer => buyer ?? throw new InvalidOperationException("Not started.");

    public GatewaySimulator.GatewaySimulator Gateway => gateway ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("Not started.");

    /// <summary>Where the demo's e-mail is written.</summary>
    public string MailFolder => Path.Combine(Data, "mail");

    /// <summary>Folder of the installation key.</summary>
    public string Data => Path.Combine(folder.FullPath, "data");

    internal LeadBooks Books => new(Database.DataSource);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        gateway = await GatewaySimulator.GatewaySimulator.StartAsync();
        silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = Path.Combine(folder.FullPath, "data"),
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = database.ConnectionString,
            AllowUnsafeDatabase = true,
            Demo = true,
            BuyerPort = buyer.Address.Port,
            GatewayPort = gateway.Address.Port,
        });
        await GiveAccessKeyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        if (gateway is not null)
        {
            await gateway.DisposeAsync();
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

    internal async Task<PostedAnswer> PostAsync(PostKind kind, LeadToPost lead)
    {
        var request = (kind is PostKind.V2Json or PostKind.V2Xml ? lead with { AccessKey = AccessKey } : lead).ToRequest(kind);
        return await PostedAnswer.OfAsync(Silo.Http, request);
    }

    /// <summary>V2 needs a credential, and the sample source has none. The running process must hear of the change by itself.</summary>
    private async Task GiveAccessKeyAsync()
    {
        var source = new LeadSource { Id = new LeadSourceId(6240), Name = "Desert Home Guide", PostsPerSecond = 10_000, AccessKeyHashes = [SampleAccount.HashOf(AccessKey)] };
        await SettingPublisher.PublishAsync(Database.ConnectionString, Path.Combine(folder.FullPath, "data"), SettingPublisher.Of(source));
        await Eventually.TrueAsync(
            async () => (await PostAsync(PostKind.V2Json, LeadToPost.New("AZ", "85004") with { Test = true })).Status != 401,
            "the access key to be known");
    }
}
