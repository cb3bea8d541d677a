using System.Globalization;
using LeadExec.Bench.Servers;
using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>All contenders of the main bench, each in its own process, on one durable cluster; and the product's buyer.</summary>
internal sealed class MainRig : IAsyncDisposable
{
    private const int PortalType = 1;
    private const int WebhookType = 2;
    private readonly List<IAsyncDisposable> parts = [];
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();
    private readonly DurableCluster cluster;

    private MainRig(DurableCluster cluster)
    {
        this.cluster = cluster;
        Database = NpgsqlDataSource.Create(cluster.ConnectionString);
    }

    /// <summary>The product's database.</summary>
    public NpgsqlDataSource Database { get; }

    public int Postmaster => cluster.Pid ?? throw new InvalidOperationException("The cluster died.");

    /// <summary>Floor, portal, webhook, conventional.</summary>
    public IReadOnlyList<Contender> Contenders { get; private set; } = [];

    public static async Task<MainRig> StartAsync()
    {
        var rig = new MainRig(await DurableCluster.CreateAsync());
        var floor = rig.Keep(await ChildServer.StartSelfAsync("serve-floor", await BareSchema.CreateAsync(rig.cluster.ConnectionString, "floor")));
        var conventional = rig.Keep(await ChildServer.StartSelfAsync("serve-conventional", await BareSchema.CreateAsync(rig.cluster.ConnectionString, "conventional")));
        var silo = await rig.StartProductAsync();
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        rig.Contenders =
        [
            new Contender("floor", new Uri(floor.Address, "/lead"), PortalType, floor.Pid),
            new Contender("portal", receiver, PortalType, silo.Pid),
            new Contender("webhook", receiver, WebhookType, silo.Pid),
            new Contender("conventional", new Uri(conventional.Address, "/lead"), PortalType, conventional.Pid),
        ];
        return rig;
    }

    public async ValueTask DisposeAsync()
    {
        parts.Reverse();
        foreach (var part in parts)
        {
            await part.DisposeAsync();
        }

        await Database.DisposeAsync();
        await cluster.DisposeAsync();
        folder.Dispose();
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Add(part);
        return part;
    }

    private async Task<SiloProcess> StartProductAsync()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var simulator = Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.BuyerSimulator", own.Name, "LeadExec.BuyerSimulator");
        var parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var buyer = Keep(await ChildServer.StartAsync(simulator, port => ["--port", port, "--parent", parent]));
        await new MigrationRunner(Database).ApplyAsync(CancellationToken.None);
        var data = Path.Combine(folder.FullPath, "data");
        await SettingPublisher.PublishAsync(cluster.ConnectionString, data, Settings(new Uri(buyer.Address, "/buyers/bench")));
        return Keep(await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = data,
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = cluster.ConnectionString,
            BuyerPort = buyer.Address.Port,
            Variables = new Dictionary<string, string?> { ["LeadExec__Delivery__MaximumConnectionsPerHost"] = "512" },
        }));
    }

    /// <summary>The sample account's shape: one client each, no caps, the source's rate limit out of the way.</summary>
    private static IReadOnlyList<NamedSetting> Settings(Uri buyer)
    {
        var portal = SampleAccount.Portal(PortalType, PortalType, PortalType);
        var webhook = SampleAccount.Webhook(WebhookType, WebhookType, WebhookType, buyer);
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            .. new[] { PortalType, WebhookType }.SelectMany(type => new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)),
                SettingPublisher.Of(SampleAccount.Campaign(type, type, type)), SettingPublisher.Of(SampleAccount.Client(type)),
            }),
            SettingPublisher.Of(portal), SettingPublisher.Of(SampleAccount.Account(portal, 30m)),
            SettingPublisher.Of(webhook), SettingPublisher.Of(SampleAccount.Account(webhook, 40m) with { MaximumConcurrency = 1_000 }),
        ];
    }
}
