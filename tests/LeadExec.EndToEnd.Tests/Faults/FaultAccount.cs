using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Faults;

/// <summary>Class fixture: one buyer by webhook that does not drop repetitions, and a product that is started anew for each test.</summary>
public sealed class FaultAccount : IAsyncLifetime
{
    private const int Number = 601;
    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;

    public BuyerSimulator.BuyerSimulator Buyer => buyer!;

    public TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        var method = SampleAccount.Webhook(Number, Number, Number, buyer.BuyerAddress("faults"));
        await SettingPublisher.PublishAsync(
            database.ConnectionString,
            Path.Combine(folder.FullPath, "data"),
            SettingPublisher.Of(SampleAccount.Settings),
            SettingPublisher.Of(SampleAccount.LeadType(Number)),
            SettingPublisher.Of(SampleAccount.Source(Number)),
            SettingPublisher.Of(SampleAccount.Campaign(Number, Number, Number)),
            SettingPublisher.Of(SampleAccount.Client(Number)),
            SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, 40m)));
    }

    /// <param name="fault">The point that is armed; null for none.</param>
    public Task<SiloProcess> StartAsync(string? fault) => SiloProcess.StartAsync(new SiloStart
    {
        DataFolder = Path.Combine(folder.FullPath, "data"),
        Log = Path.Combine(folder.FullPath, "silo.log"),
        Port = SiloProcess.FreePort(),
        Database = Database.ConnectionString,
        AllowUnsafeDatabase = true,
        BuyerPort = Buyer.Address.Port,
        Variables = new Dictionary<string, string?> { ["LEADEXEC_FAULT"] = fault },
    });

    public async ValueTask DisposeAsync()
    {
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

    /// <summary>With a key, so that a second post is the same one however long a restart takes.</summary>
    internal static LeadToPost Lead() => LeadToPost.New("AZ", "85004") with { IdempotencyKey = Guid.NewGuid().ToString(), Source = Number, LeadType = Number, Campaign = Number };
}
