using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench.Scenarios;

/// <summary>
/// The kinds of load that the product meets, one after another, open loop at half of what it can take: what its sources wait, what it costs,
/// and whether the record is right. Afterwards all invariants are judged over everything.
/// </summary>
internal sealed class ScenarioBench(BenchOptions options, ScenarioRig rig, LoadGenerator generator, ReportReader reports)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(3);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await ScenarioRig.StartAsync();
        using var reports = new ReportReader(rig.Address, rig.SetUpLink);
        return await new ScenarioBench(options, rig, generator, reports).RunAsync();
    }

    private TimeSpan Length => TimeSpan.FromSeconds(options.Seconds);

    private IReadOnlyList<Scenario> All =>
    [
        new("portal", Whole(rig.Target(ScenarioSettings.Portal))) { Holds = AllSold },
        new("webhook", Whole(rig.Target(ScenarioSettings.Webhook))) { Holds = AllSold },
        new("queue", Whole(rig.Target(ScenarioSettings.Queued))) { Afterwards = DrainAsync, Holds = AllSold },
        new("ping-5", Whole(rig.PingPost(ScenarioSettings.FewBidders))) { OwnPeak = true, Holds = AllSold },
        new("ping-20", Whole(rig.PingPost(ScenarioSettings.ManyBidders))) { OwnPeak = true, Holds = AllSold },
        new("slow-buyer", new ScenarioPart(": others", rig.Target(ScenarioSettings.Webhook), 0.9), new ScenarioPart(": its own", rig.Target(ScenarioSettings.Slow), 0.1)) { Holds = AllSold },
        new("hot-campaign", new ScenarioPart(": itself", rig.Target(ScenarioSettings.Webhook), 0.9), new ScenarioPart(": another", rig.Target(ScenarioSettings.Portal), 0.1)) { Holds = AllSold },
        new("duplicates", Whole(rig.Target(ScenarioSettings.Duplicates) with { Twice = true })) { Holds = (figures, record) => figures.Sold == record.People },
        new("cap", Whole(rig.Target(ScenarioSettings.Capped))) { Holds = (figures, record) => figures.Sold == Math.Min(ScenarioSettings.Cap, record.Leads) },
        new("reports", Whole(rig.Target(ScenarioSettings.Webhook))) { Beside = reports.ReadAsync, Holds = AllSold },
    ];

    private async Task<int> RunAsync()
    {
        var scenarios = All.Where(scenario => options.Only.Count == 0 || options.Only.Contains(scenario.Name)).ToList();
        await generator.ClosedAsync(rig.Target(ScenarioSettings.Portal), options.InFlight, WarmUp);
        await generator.ClosedAsync(rig.Target(ScenarioSettings.Webhook), options.InFlight, WarmUp);
        var half = options.Rate > 0 ? options.Rate : await HalfAsync(rig.Target(ScenarioSettings.Webhook));
        var figures = new List<ScenarioFigures>();
        foreach (var scenario in scenarios)
        {
            var rate = scenario.OwnPeak ? await HalfAsync(scenario.Parts[0].Target) : half;
            foreach (var part in await MeasureAsync(scenario, rate))
            {
                Console.WriteLine(part);
                figures.Add(part);
            }
        }

        var broken = await rig.BrokenAsync();
        Console.WriteLine(broken.Count == 0 ? "every invariant holds" : string.Join('\n', broken));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "scenarios.json"), JsonSerializer.Serialize(new { options.InFlight, options.Seconds, Environment.ProcessorCount, Scenarios = figures, Broken = broken }, Json) + "\n");
        return broken.Count == 0 && figures.TrueForAll(part => part.Right) ? 0 : 1;
    }

    private async Task<double> HalfAsync(ScenarioTarget target)
    {
        await generator.ClosedAsync(target, options.InFlight, WarmUp);
        return (await generator.ClosedAsync(target, options.InFlight, Length)).PerSecond / 2;
    }

    private async Task<IReadOnlyList<ScenarioFigures>> MeasureAsync(Scenario scenario, double rate)
    {
        var before = await Task.WhenAll(scenario.Parts.Select(part => rig.RecordAsync(part.Target.LeadType)));
        var counters = await rig.CountersAsync();
        using var end = new CancellationTokenSource();
        var beside = scenario.Beside is { } go ? Task.Run(() => go(end.Token)) : Task.FromResult("");
        var loads = await Task.WhenAll(scenario.Parts.Select(part => LoadAsync(part, rate)));
        var cost = (await rig.CountersAsync()).Since(counters);
        await end.CancelAsync();
        var note = await beside + (scenario.Afterwards is { } wait ? await wait() : "");
        var all = loads.Sum(load => load.Answered);
        var figures = new List<ScenarioFigures>();
        foreach (var (at, part) in scenario.Parts.Index())
        {
            var now = await rig.RecordAsync(part.Target.LeadType);
            var record = now with { Leads = now.Leads - before[at].Leads, Sold = now.Sold - before[at].Sold, People = now.People - before[at].People };
            var own = ScenarioFigures.Of(scenario.Name + part.Name, rate * part.Share, loads[at], cost, all) with
            {
                Lost = Math.Max(0, loads[at].Answered - record.Leads),
                Sold = record.Sold,
                SoldTwice = record.SoldTwice,
                Note = note,
            };
            figures.Add(own with { Fault = scenario.Holds(own, record) ? "" : $"NOT RIGHT: {record}" });
        }

        return figures;
    }

    // One generator for each part: it knows one stretch of load at a time.
    private async Task<LoadResult> LoadAsync(ScenarioPart part, double rate)
    {
        using var own = new LoadGenerator();
        return await own.OpenAsync(part.Target, rate * part.Share, Length);
    }

    private async Task<string> DrainAsync()
    {
        var from = DateTime.UtcNow;
        while (await rig.UnderWayAsync(ScenarioSettings.Queued) > 0 && DateTime.UtcNow - from < LongestDrain)
        {
            await Task.Delay(100);
        }

        return string.Create(CultureInfo.InvariantCulture, $"queue empty {(DateTime.UtcNow - from).TotalSeconds:0.0} s later");
    }

    private static ScenarioPart Whole(ScenarioTarget target) => new("", target, 1);

    private static bool AllSold(ScenarioFigures figures, ScenarioRecord record) => figures.Sold == record.Leads;
}
