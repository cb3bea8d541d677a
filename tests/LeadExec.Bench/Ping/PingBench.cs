using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench.Ping;

/// <summary>
/// Pings with 5 and with 20 buyers beside a bare program that only asks the same buyers: the greatest throughput of both, closed loop and
/// interleaved; then open loop at 25, 50 and 80 % of the bare program's greatest (decision 33). The buyers answer in 5 to 50 ms and all
/// are awaited, so what a ping takes beyond 50 ms, from its intended start, is overhead.
/// </summary>
internal sealed class PingBench(BenchOptions options, PingRig rig, LoadGenerator generator)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private const int LateUnderWay = 32;
    private static readonly int[] Counts = [5, 20];
    private static readonly int[] Shares = [25, 50, 80];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await PingRig.StartAsync(Counts);
        return await new PingBench(options, rig, generator).RunAsync();
    }

    private TimeSpan Length => TimeSpan.FromSeconds(options.Seconds);

    private async Task<int> RunAsync()
    {
        var figures = new Dictionary<string, object>();
        var failed = 0L;
        foreach (var count in Counts)
        {
            var (bare, product) = await PeaksAsync(rig.Floors[count], rig.Products[count]);
            var most = LoadFigures.MedianRate(bare);
            var steps = new Dictionary<string, object>();
            foreach (var share in Shares)
            {
                var floor = await StepAsync(rig.Floors[count], share, most);
                var own = await StepAsync(rig.Products[count], share, most);
                failed += own.Failed;
                steps[string.Create(CultureInfo.InvariantCulture, $"at_{share}_percent")] = new { Product = own, Bare = floor };
            }

            failed += product.Sum(run => run.Failed);
            var ratio = LoadFigures.MedianRatio(product, bare);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} buyers: product {LoadFigures.MedianRate(product):0} /s, bare {most:0} /s, ratio {ratio:0.00} (aim 0.50)"));
            figures[string.Create(CultureInfo.InvariantCulture, $"buyers_{count}")] = new { PingsPerS = LoadFigures.MedianRate(product), BarePerS = most, RatioBare = ratio, Steps = steps };
        }

        var late = Said(rig.Late.Name, await generator.ClosedAsync(rig.Late, LateUnderWay, Length)).Times.Quantile(0.99) - PingSettings.LateDeadlineMs;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers with late buyers: p99 {late:0.0} ms after the deadline"));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "ping.json"), JsonSerializer.Serialize(new { options.InFlight, options.Seconds, options.Runs, Failed = failed, LateP99Ms = late, Figures = figures }, Json) + "\n");
        return 0;
    }

    private async Task<(List<LoadResult> Bare, List<LoadResult> Product)> PeaksAsync(PingTarget floor, PingTarget product)
    {
        var (bare, own) = (new List<LoadResult>(), new List<LoadResult>());
        await generator.ClosedAsync(floor, options.InFlight, WarmUp);
        await WarmUps.UntilSteadyAsync(generator, product, options.InFlight);
        for (var run = 1; run <= options.Runs; run++)
        {
            bare.Add(Said($"run {run} {floor.Name}", await generator.ClosedAsync(floor, options.InFlight, Length)));
            own.Add(Said($"run {run} {product.Name}", await generator.ClosedAsync(product, options.InFlight, Length)));
        }

        return (bare, own);
    }

    private async Task<LoadFigures> StepAsync(PingTarget target, int share, double most)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{target.Name} at {share} %");
        var result = Said(name, await generator.OpenAsync(target, Math.Max(1, most * share / 100), Length));
        var figures = LoadFigures.Of(result);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  overhead p50 {figures.OverheadP50Ms:0.0} ms  p99 {figures.OverheadP99Ms:0.0} ms"));
        return figures;
    }

    private static LoadResult Said(string name, LoadResult result)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20} {result.PerSecond,7:0} /s  p50 {result.Times.Quantile(0.5),7:0.0} ms  p99 {result.Times.Quantile(0.99),7:0.0} ms  failed {result.Failed}"));
        return result;
    }
}
