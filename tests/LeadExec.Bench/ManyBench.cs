using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>
/// The sale of the main bench again beside many delivery accounts in delivery groups with round robin: what a lead costs more because
/// there are more accounts. Interleaved with the same sale to one account and to two that take turns, in the same process.
/// </summary>
internal sealed class ManyBench(BenchOptions options, ProductRig rig, IReadOnlyList<Contender> contenders, LoadGenerator generator)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly Dictionary<string, List<Stretch>> peaks = contenders.ToDictionary(contender => contender.Name, _ => new List<Stretch>());
    private readonly Dictionary<string, List<Stretch>> steady = contenders.ToDictionary(contender => contender.Name, _ => new List<Stretch>());
    private long answered;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await ProductRig.CreateAsync();
        var silo = await rig.StartProductAsync(_ => ManySettings.Of(options.Accounts, options.Groups));
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        return await new ManyBench(
            options,
            rig,
            [
                new Contender("one", receiver, ManySettings.OneType, silo.Pid),
                new Contender("two", receiver, ManySettings.TwoType, silo.Pid),
                new Contender("many", receiver, ManySettings.ManyType, silo.Pid),
            ],
            generator).RunAsync();
    }

    private TimeSpan Length => TimeSpan.FromSeconds(options.Seconds);

    private async Task<int> RunAsync()
    {
        foreach (var contender in contenders)
        {
            await generator.ClosedAsync(contender, options.InFlight, WarmUp);
        }

        var before = await SalesAsync();
        for (var run = 1; run <= options.Runs; run++)
        {
            foreach (var contender in contenders)
            {
                await RecordAsync(peaks, contender, $"run {run} {contender.Name}", () => generator.ClosedAsync(contender, options.InFlight, Length));
            }
        }

        // The same rate for all, so that their times can be compared: half of what the slowest can do.
        var rate = Math.Max(1, peaks.Values.Min(stretches => Stretch.Median(stretches).PerSecond) / 2);
        for (var run = 1; run <= options.Runs; run++)
        {
            foreach (var contender in contenders)
            {
                await RecordAsync(steady, contender, $"half {run} {contender.Name}", () => generator.OpenAsync(contender, rate, Length));
            }
        }

        return await ReportAsync(await SalesAsync() - before);
    }

    private async Task RecordAsync(Dictionary<string, List<Stretch>> into, Contender contender, string name, Func<Task<LoadResult>> load)
    {
        var before = await Counters.ReadAsync(rig.Database, contender.Pid, rig.Postmaster);
        var result = await load();
        var cost = (await Counters.ReadAsync(rig.Database, contender.Pid, rig.Postmaster)).Since(before);
        answered += result.Answered;
        into[contender.Name].Add(Stretch.Of(result, cost));
        Console.WriteLine(Line(name, into[contender.Name][^1]));
    }

    private async Task<long> SalesAsync()
    {
        await using var command = rig.Database.CreateCommand("select count(*) from sale");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> ReportAsync(long sold)
    {
        Console.WriteLine();
        foreach (var contender in contenders)
        {
            Console.WriteLine(Line($"{contender.Name} at peak", Stretch.Median(peaks[contender.Name])));
            Console.WriteLine(Line($"{contender.Name} at half", Stretch.Median(steady[contender.Name])));
        }

        var buyers = await BuyersAsync();
        var figures = Figures(sold, buyers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Accounts} accounts in {options.Groups} groups: sales/s many / one {Ratio(peaks, "many", "one", stretch => stretch.PerSecond):0.00}, many / two {Ratio(peaks, "many", "two", stretch => stretch.PerSecond):0.00} (aim 0.80)   p99 at half many / one {Ratio(steady, "many", "one", stretch => stretch.P99Ms):0.00}, many / two {Ratio(steady, "many", "two", stretch => stretch.P99Ms):0.00} (aim 1.20)   {answered} answered, {sold} sold, to {buyers} clients"));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "many.json"), JsonSerializer.Serialize(figures, Json) + "\n");
        if (sold < answered)
        {
            Console.Error.WriteLine("Some answered leads were not sold: the figures are not those of a sale.");
            return 1;
        }

        return 0;
    }

    private async Task<long> BuyersAsync()
    {
        await using var command = rig.Database.CreateCommand("select count(distinct client_id) from sale");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private object Figures(long sold, long buyers) => new
    {
        options.Accounts,
        options.Groups,
        RateManyToOne = Ratio(peaks, "many", "one", stretch => stretch.PerSecond),
        RateManyToTwo = Ratio(peaks, "many", "two", stretch => stretch.PerSecond),
        P99ManyToOne = Ratio(steady, "many", "one", stretch => stretch.P99Ms),
        P99ManyToTwo = Ratio(steady, "many", "two", stretch => stretch.P99Ms),
        CpuManyToTwo = Ratio(peaks, "many", "two", stretch => stretch.CpuMsPerLead),
        ServerManyToTwo = Ratio(peaks, "many", "two", stretch => stretch.ServerMsPerLead),
        DatabaseManyToTwo = Ratio(peaks, "many", "two", stretch => stretch.DatabaseMsPerLead),
        options.InFlight,
        options.Seconds,
        options.Runs,
        Answered = answered,
        Sold = sold,
        ClientsServed = buyers,
        Peak = peaks.ToDictionary(own => own.Key, own => Stretch.Median(own.Value)),
        HalfOfSlowest = steady.ToDictionary(own => own.Key, own => Stretch.Median(own.Value)),
    };

    // Of each run by itself, so that what the machine did meanwhile touches both alike; then the median.
    private static double Ratio(Dictionary<string, List<Stretch>> all, string name, string other, Func<Stretch, double> figure) =>
        Stretch.MedianOf(all[name].Zip(all[other], (one, two) => figure(one) / Math.Max(0.001, figure(two))));

    private static string Line(string name, Stretch stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-14} {stretch.PerSecond,8:0} /s  p50 {stretch.P50Ms,7:0.0} ms  p99 {stretch.P99Ms,7:0.0} ms  fsync {stretch.FsyncsPerLead,7:0.0000}/lead  WAL {stretch.WalBytesPerLead,6:0} B/lead  CPU {stretch.CpuMsPerLead,6:0.00} ms/lead (silo {stretch.ServerMsPerLead:0.00}, PostgreSQL {stretch.DatabaseMsPerLead:0.00})  failed {stretch.Failed}");
}
