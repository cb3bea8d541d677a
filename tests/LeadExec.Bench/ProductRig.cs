using System.Globalization;
using LeadExec.Bench.Servers;
using LeadExec.Check;
using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>The product in its own process on a durable cluster of its own, with a simulated buyer; and whatever else a bench starts beside it.</summary>
internal sealed class ProductRig : IAsyncDisposable
{
    // Of one publication; a bench may have more settings than that.
    private const int MostChanges = 500;

    private readonly List<IAsyncDisposable> parts = [];
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();
    private readonly DurableCluster cluster;
    private SiloStart? start;
    private SiloProcess? silo;

    private ProductRig(DurableCluster cluster)
    {
        this.cluster = cluster;
        Database = NpgsqlDataSource.Create(cluster.ConnectionString);
    }

    /// <summary>The product's database.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>Further options of the product, as environment variables; to be set before it starts.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    private string Log => Path.Combine(folder.FullPath, "silo.log");

    /// <summary>The link that makes the first administrator, which the product prints while there is none.</summary>
    public string SetUpLink => File.ReadLines(Log).First(line => line.Contains("first set-up", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];

    public string ConnectionString => cluster.ConnectionString;

    public int Postmaster => cluster.Pid ?? throw new InvalidOperationException("The cluster died.");

    public static async Task<ProductRig> CreateAsync() => new(await DurableCluster.CreateAsync());

    /// <summary>Stops the part when the rig is through.</summary>
    public T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Add(part);
        return part;
    }

    /// <summary>Starts a simulated buyer, publishes the settings, which may name its address, and starts the product on them.</summary>
    public async Task<SiloProcess> StartProductAsync(Func<Uri, IReadOnlyList<NamedSetting>> settings)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var simulator = Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.BuyerSimulator", own.Name, "LeadExec.BuyerSimulator");
        var parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var buyer = Keep(await ChildServer.StartAsync(simulator, port => ["--port", port, "--parent", parent]));
        return await StartProductAsync(settings(new Uri(buyer.Address, "/buyers/bench")), buyer.Address.Port, connections: 512);
    }

    /// <summary>Publishes the settings and starts the product on them; it may send to the buyers' port, over so many connections.</summary>
    public async Task<SiloProcess> StartProductAsync(IReadOnlyList<NamedSetting> settings, int buyerPort, int connections)
    {
        await new MigrationRunner(Database).ApplyAsync(CancellationToken.None);
        var data = Path.Combine(folder.FullPath, "data");
        foreach (var some in settings.Chunk(MostChanges))
        {
            await SettingPublisher.PublishAsync(cluster.ConnectionString, data, some);
        }

        start = new SiloStart
        {
            DataFolder = data,
            Log = Log,
            Port = SiloProcess.FreePort(),
            Database = cluster.ConnectionString,
            BuyerPort = buyerPort,
            Variables = new Dictionary<string, string?>(Variables) { ["LeadExec__Delivery__MaximumConnectionsPerHost"] = connections.ToString(CultureInfo.InvariantCulture) },
        };
        return silo = Keep(await SiloProcess.StartAsync(start));
    }

    /// <summary>Asks the product to end in good order and starts it again, on the same port.</summary>
    /// <exception cref="InvalidOperationException">It never ran.</exception>
    public async Task<SiloProcess> RestartAsync()
    {
        if (start is null || silo is null)
        {
            throw new InvalidOperationException("The product was not started.");
        }

        await silo.StopAsync();
        return silo = Keep(await SiloProcess.StartAsync(start));
    }

    /// <summary>The invariants that the record breaks, with their first rows.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync() =>
    [
        .. from result in await InvariantChecker.RunAsync(Database, new CheckOptions(), CancellationToken.None)
           where result.Broken
           select $"{result.Invariant.Id}: {result.Count}, {string.Join("; ", result.FirstRows.Take(3))}",
    ];

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
}
