using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product in a process of its own, with a simulated buyer and settings that were published before it starts.</summary>
public abstract class ProductFixture : IAsyncLifetime
{
    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private SiloProcess? silo;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("Not started.");

    public BuyerSimulator.BuyerSimulator Buyer => buyer ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("Not started.");

    internal LeadBooks Books => new(Database.DataSource);

    /// <summary>Options of the process beside its address and database.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Variables { get; } = new Dictionary<string, string?>();

    private string Data => Path.Combine(folder.FullPath, "data");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        await SettingPublisher.PublishAsync(database.ConnectionString, Data, Settings());
        await StartAsync();
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
        GC.SuppressFinalize(this);
    }

    /// <summary>What is published; the buyer is there already.</summary>
    protected abstract IReadOnlyList<NamedSetting> Settings();

    /// <summary>Starts the process, again when it was killed.</summary>
    protected async Task StartAsync() => silo = await SiloProcess.StartAsync(new SiloStart
    {
        DataFolder = Data,
        Log = Path.Combine(folder.FullPath, "silo.log"),
        Port = SiloProcess.FreePort(),
        Database = Database.ConnectionString,
        AllowUnsafeDatabase = true,
        BuyerPort = Buyer.Address.Port,
        Variables = Variables,
    });
}
