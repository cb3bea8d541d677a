using System.Globalization;
using LeadExec.Bench.Servers;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench.Ping;

/// <summary>The product, the buyers, and for each number of buyers a bare fan-out; each in a process of its own.</summary>
internal sealed class PingRig : IAsyncDisposable
{
    private readonly ProductRig product;

    private PingRig(ProductRig product) => this.product = product;

    public IReadOnlyDictionary<int, PingTarget> Products { get; private init; } = new Dictionary<int, PingTarget>();

    public IReadOnlyDictionary<int, PingTarget> Floors { get; private init; } = new Dictionary<int, PingTarget>();

    public IReadOnlyDictionary<int, int> FloorPids { get; private init; } = new Dictionary<int, int>();

    public required SiloProcess Silo { get; init; }

    public NpgsqlDataSource Database => product.Database;

    public int Postmaster => product.Postmaster;

    /// <summary>The product with buyers that do not answer in time.</summary>
    public required PingTarget Late { get; init; }

    public static async Task<PingRig> StartAsync(IReadOnlyList<int> counts)
    {
        var product = await ProductRig.CreateAsync();
        var bidders = product.Keep(await ChildServer.StartAsync(Environment.ProcessPath!, port => ["serve-bidders", port]));
        var (floors, pids) = (new Dictionary<int, PingTarget>(), new Dictionary<int, int>());
        foreach (var count in counts)
        {
            var text = count.ToString(CultureInfo.InvariantCulture);
            var floor = product.Keep(await ChildServer.StartAsync(Environment.ProcessPath!, port => ["serve-fan-out", port, bidders.Address.ToString(), text]));
            floors[count] = new PingTarget($"bare {text}", new Uri(floor.Address, "/ping"), count);
            pids[count] = floor.Pid;
        }

        var silo = await product.StartProductAsync(PingSettings.Of(bidders.Address, counts), bidders.Address.Port, PingSettings.Connections);
        var receiver = new Uri(silo.Address, "/processor/ping/general");
        return new PingRig(product)
        {
            Late = new PingTarget("late buyers", receiver, PingSettings.LateExchange),
            Silo = silo,
            Floors = floors,
            FloorPids = pids,
            Products = counts.ToDictionary(count => count, count => new PingTarget($"product {count}", receiver, count)),
        };
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
