using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>
/// The main job against its floor and against the conventional way, in one run with one load generator: interleaved stretches at the
/// peak (a fixed number of posts under way), then the product at half of its peak, open loop, for its own overhead.
/// </summary>
internal sealed class MainBench(BenchOptions options, MainRig rig, LoadGenerator generator)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly Dictionary<string, List<Stretch>> peaks = [];
    private readonly Dictionary<string, (Stretch Half, double OverheadP99Ms)> halves = [];
    private long answered;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await MainRig.StartAsync();
        return await new MainBench(options, rig, generator).RunAsync();
    }

    private TimeSpan Length => TimeSpan.FromSeconds(options.Seconds);

    private async Task<int> RunAsync()
    {
        foreach (var contender in rig.Contenders)
        {
            await generator.ClosedAsync(contender, options.InFlight, WarmUp);
            peaks[contender.Name] = [];
        }

        var before = await SalesAsync();
        for (var run = 1; run <= options.Runs; run++)
        {
            foreach (var contender in rig.Contenders)
            {
                var stretch = await MeasureAsync(contender, () => generator.ClosedAsync(contender, options.InFlight, Length));
                peaks[contender.Name].Add(stretch);
                Console.WriteLine(Line($"run {run} {contender.Name}", stretch));
            }
        }

        foreach (var contender in rig.Contenders.Where(contender => contender.Name is "portal" or "webhook"))
        {
            await HalfAsync(contender);
        }

        var sold = await SalesAsync() - before;
        return await ReportAsync(sold);
    }

    private async Task<Stretch> MeasureAsync(Contender contender, Func<Task<LoadResult>> load)
    {
        var before = await Counters.ReadAsync(rig.Database, contender.Pid, rig.Postmaster);
        var result = await load();
        var cost = (await Counters.ReadAsync(rig.Database, contender.Pid, rig.Postmaster)).Since(before);
        answered += contender.Name is "portal" or "webhook" ? result.Answered : 0;
        return Stretch.Of(result, cost);
    }

    private async Task HalfAsync(Contender contender)
    {
        var rate = Math.Max(1, Peak(contender.Name).PerSecond / 2);
        var from = DateTimeOffset.UtcNow;
        var stretch = await MeasureAsync(contender, () => generator.OpenAsync(contender, rate, Length));
        halves[contender.Name] = (stretch, await OverheadAsync(from));
        Console.WriteLine(Line($"half {contender.Name}", stretch));
    }

    private Stretch Peak(string name) => Stretch.Median(peaks[name]);

    /// <summary>99 % of the leads took at most this long apart from waiting on buyer and disk, by their own process log.</summary>
    private async Task<double> OverheadAsync(DateTimeOffset from)
    {
        await using var command = rig.Database.CreateCommand(
            "select coalesce(percentile_cont(0.99) within group (order by (elapsed_ms - wait_ms)::float8), -1) from flow_log where started_at >= $1");
        command.Parameters.Add(new NpgsqlParameter { Value = from });
        return (double)(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> SalesAsync()
    {
        await using var command = rig.Database.CreateCommand("select count(*) from sale");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> ReportAsync(long sold)
    {
        var ratioFloor = Ratio("portal", "floor");
        var ratioConventional = Ratio("portal", "conventional");
        Console.WriteLine();
        foreach (var name in peaks.Keys)
        {
            Console.WriteLine(Line(name, Peak(name)));
        }

        foreach (var (name, (half, overhead)) in halves)
        {
            Console.WriteLine(Line($"{name} at half", half) + string.Create(CultureInfo.InvariantCulture, $"  own overhead p99 {overhead:0.0} ms"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"portal / floor {ratioFloor:0.00} (aim 0.25)   portal / conventional {ratioConventional:0.00} (aim 3)   {answered} leads answered, {sold} sold"));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "main.json"), JsonSerializer.Serialize(Figures(ratioFloor, ratioConventional), Json) + "\n");
        if (sold < answered)
        {
            Console.Error.WriteLine("Some answered leads were not sold: the figures are not those of a sale.");
            return 1;
        }

        return 0;
    }

    private object Figures(double ratioFloor, double ratioConventional) => new
    {
        FloorRps = Peak("floor").PerSecond,
        PortalRps = Peak("portal").PerSecond,
        WebhookRps = Peak("webhook").PerSecond,
        ConventionalRps = Peak("conventional").PerSecond,
        RatioFloor = ratioFloor,
        RatioConventional = ratioConventional,
        OverheadP99Ms = halves.Values.Max(half => half.OverheadP99Ms),
        FsyncsPerLead = Peak("webhook").FsyncsPerLead,
        WalBytesPerLead = Peak("webhook").WalBytesPerLead,
        CpuMsPerLead = Peak("webhook").CpuMsPerLead,
        options.InFlight,
        options.Seconds,
        options.Runs,
        Peak = peaks.Keys.ToDictionary(name => name, Peak),
        HalfOfPeak = halves.ToDictionary(half => half.Key, half => new { half.Value.Half, half.Value.OverheadP99Ms }),
    };

    private double Ratio(string name, string other) => Stretch.MedianOf(peaks[name].Zip(peaks[other], (one, two) => one.PerSecond / Math.Max(0.001, two.PerSecond)));

    private static string Line(string name, Stretch stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-18} {stretch.PerSecond,8:0} /s  p50 {stretch.P50Ms,7:0.0} ms  p99 {stretch.P99Ms,7:0.0} ms  fsync {stretch.FsyncsPerLead,7:0.0000}/lead  WAL {stretch.WalBytesPerLead,6:0} B/lead  CPU {stretch.CpuMsPerLead,6:0.00} ms/lead  failed {stretch.Failed}");
}
