using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using LeadExec.Hosting.Postgres;
using Npgsql;

namespace LeadExec.Bench.Ping;

/// <summary>What a ping costs in the product and in the bare program, closed loop: figures of CPU time and counts, so that other work on the machine hardly touches them.</summary>
internal sealed class PingCostBench(BenchOptions options, PingRig rig, LoadGenerator generator)
{
    private static readonly int[] Counts = [5, 20];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Reported = TimeSpan.FromSeconds(1.2);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await PingRig.StartAsync(Counts);
        return await new PingCostBench(options, rig, generator).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"product has process id {rig.Silo.Pid}"));
        var figures = new Dictionary<string, object>();
        foreach (var count in Counts)
        {
            await WarmUps.UntilSteadyAsync(generator, rig.Products[count], options.InFlight);
            var product = await CostAsync(rig.Products[count], rig.Silo.Pid);
            await generator.ClosedAsync(rig.Floors[count], options.InFlight, WarmUp);
            var bare = await CostAsync(rig.Floors[count], rig.FloorPids[count]);
            figures[string.Create(CultureInfo.InvariantCulture, $"buyers_{count}")] = new { Product = product, Bare = bare };
        }

        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "ping-cost.json"), JsonSerializer.Serialize(new { options.InFlight, options.Seconds, Figures = figures }, Json) + "\n");
        return 0;
    }

    private async Task<PingCost> CostAsync(PingTarget target, int server)
    {
        var before = await ReadAsync(server);
        var load = await generator.ClosedAsync(target, options.InFlight, TimeSpan.FromSeconds(options.Seconds));
        var after = await ReadAsync(server);
        var pings = Math.Max(1.0, load.Answered);
        var cost = new PingCost
        {
            Pings = load.Answered,
            OwnCpuUs = (after.OwnMs - before.OwnMs) * 1_000 / pings,
            DatabaseCpuUs = (after.DatabaseMs - before.DatabaseMs) * 1_000 / pings,
            AllocatedBytes = (after.Allocated - before.Allocated) / pings,
            Commits = (after.Commits - before.Commits) / pings,
            Fsyncs = (after.Fsyncs - before.Fsyncs) / pings,
            WalBytes = (after.WalBytes - before.WalBytes) / pings,
        };
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name,-12} {load.PerSecond,6:0} /s  failed {load.Failed}  own CPU {cost.OwnCpuUs:0} us  database CPU {cost.DatabaseCpuUs:0} us  allocated {cost.AllocatedBytes:0} B  commits {cost.Commits:0.000}  fsyncs {cost.Fsyncs:0.000}  WAL {cost.WalBytes:0} B"));
        return cost;
    }

    private async Task<Reading> ReadAsync(int server)
    {
        await Task.Delay(Reported);
        await using var connection = await rig.Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            $"select ({Counters.FsyncsOf(connection)}), (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint, (select sum(xact_commit) from pg_stat_database)::bigint", connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new Reading
        {
            OwnMs = Counters.CpuOf(server),
            DatabaseMs = ServerProcess.ChildrenOf(rig.Postmaster).Append(rig.Postmaster).Sum(Counters.CpuOf),
            Allocated = (await MetricsPage.ReadAsync(rig.Silo.Http, new Uri("/metrics", UriKind.Relative))).Sum("dotnet_gc_heap_total_allocated_bytes_total"),
            Fsyncs = row.GetInt64(0),
            WalBytes = row.GetInt64(1),
            Commits = row.GetInt64(2),
        };
    }

    private sealed record Reading
    {
        public required double OwnMs { get; init; }

        public required double DatabaseMs { get; init; }

        public required double Allocated { get; init; }

        public required long Fsyncs { get; init; }

        public required long WalBytes { get; init; }

        public required long Commits { get; init; }
    }
}
