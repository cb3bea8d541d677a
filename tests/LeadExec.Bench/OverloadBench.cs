using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench;

/// <summary>
/// More leads than the product can take (decision 32): its peak, then an open loop at two and at four times of it, then its peak
/// again. What matters is what is still sold meanwhile, how soon the others are refused, and that whatever was answered stands. The product
/// takes fewer posts at once than by default, because one machine cannot offer more than the default beside serving it.
/// </summary>
internal sealed class OverloadBench(BenchOptions options, SaleRig rig, LoadGenerator generator)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await SaleRig.StartAsync(options.Takes);
        return await new OverloadBench(options, rig, generator).RunAsync();
    }

    private TimeSpan Length => TimeSpan.FromSeconds(options.Seconds);

    private async Task<int> RunAsync()
    {
        var figures = new List<Figures>();
        foreach (var contender in new[] { rig.Portal, rig.Webhook })
        {
            await generator.ClosedAsync(contender, options.InFlight, WarmUp);
            for (var run = 1; run <= options.Runs; run++)
            {
                var peak = (await generator.ClosedAsync(contender, options.InFlight, Length)).PerSecond;
                foreach (var times in new[] { 2, 4 })
                {
                    figures.Add(await OverloadAsync(contender, peak, times));
                    Console.WriteLine(figures[^1]);
                }
            }
        }

        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "overload.json"), JsonSerializer.Serialize(new { options.InFlight, options.Takes, options.Seconds, Environment.ProcessorCount, Runs = figures }, Json) + "\n");
        if (figures.Exists(run => run.Refused == 0))
        {
            Console.WriteLine("a run without refusals says nothing about them: offer more, or let the product take less (--takes)");
        }

        return figures.TrueForAll(run => run.Lost == 0 && run.Refused > 0) ? 0 : 1;
    }

    private async Task<Figures> OverloadAsync(Contender contender, double peak, int times)
    {
        var (salesBefore, leadsBefore) = (await rig.SalesAsync(), await rig.LeadsAsync());
        var load = await generator.OpenAsync(contender, peak * times, Length);
        var (sold, leads) = (await rig.SalesAsync() - salesBefore, await rig.LeadsAsync() - leadsBefore);
        var after = await generator.ClosedAsync(contender, options.InFlight, Length);
        return new Figures
        {
            Contender = contender.Name,
            Times = times,
            PeakPerSecond = peak,
            SoldPerSecond = sold / load.Elapsed.TotalSeconds,
            P99Ms = load.Times.Quantile(0.99),
            Refused = load.Refusals.Total,
            RefusalP50Ms = load.Refusals.Quantile(0.5),
            RefusalP99Ms = load.Refusals.Quantile(0.99),
            OtherFailures = load.Failed - load.Refusals.Total,
            Unsold = Math.Max(0, load.Answered - sold),
            Lost = Math.Max(0, load.Answered - leads),
            AfterPerSecond = after.PerSecond,
        };
    }

    private sealed record Figures
    {
        public required string Contender { get; init; }

        /// <summary>Offered, in peaks.</summary>
        public required int Times { get; init; }

        public required double PeakPerSecond { get; init; }

        public required double SoldPerSecond { get; init; }

        public double Goodput => SoldPerSecond / Math.Max(1, PeakPerSecond);

        public required double P99Ms { get; init; }

        public required long Refused { get; init; }

        public required double RefusalP50Ms { get; init; }

        public required double RefusalP99Ms { get; init; }

        /// <summary>Posts that the generator could not start because too many were under way, broken connections, and other answers.</summary>
        public required long OtherFailures { get; init; }

        /// <summary>Accepted, and sold to nobody: the buyer did not answer in time, or had all that it takes at once.</summary>
        public required long Unsold { get; init; }

        /// <summary>Accepted, and not in the record.</summary>
        public required long Lost { get; init; }

        /// <summary>The peak right afterwards.</summary>
        public required double AfterPerSecond { get; init; }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Contender,-8} x{Times}  peak {PeakPerSecond,6:0} /s  sold {SoldPerSecond,6:0} /s ({Goodput:0.00})  p99 {P99Ms,6:0} ms  refused {Refused} (p50 {RefusalP50Ms:0.0}, p99 {RefusalP99Ms:0.0} ms)  other {OtherFailures}  unsold {Unsold}  lost {Lost}  after {AfterPerSecond,6:0} /s");
    }
}
