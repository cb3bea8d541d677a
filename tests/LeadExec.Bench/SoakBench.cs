using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench;

/// <summary>
/// Half of the peak, or a given rate, for a long time, webhook and portal in turns, and every ten seconds what the silo and its database
/// hold: the 95 % interval of the slope over the last 20 minutes holds 0 where nothing leaks (decision 32). The silo may be replaced now and
/// then, as in upgrades; then the slope is that of the last one.
/// </summary>
internal sealed class SoakBench(BenchOptions options, SaleRig rig, LoadGenerator generator, HttpClient metrics)
{
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(10);
    // The last 20 minutes, or two thirds of a shorter run: at first the process only gets warm.
    private const int Judged = 120;

    // Five minutes: a collection of the oldest objects comes once in a few.
    private const int Wander = 30;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly List<SoakSample> samples = [];

    // Samples of silos that ended before the present one.
    private int past;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        using var metrics = new HttpClient();
        await using var rig = await SaleRig.StartAsync();
        return await new SoakBench(options, rig, generator, metrics).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        var rate = options.Rate > 0 ? options.Rate : (await generator.ClosedAsync(rig.Webhook, options.InFlight, Sample)).PerSecond / 2;
        var before = await rig.LeadsAsync();
        var (answered, failed) = (0L, 0L);
        var (length, lived) = (TimeSpan.FromMinutes(options.Minutes), Stopwatch.StartNew());
        for (var started = DateTime.UtcNow; DateTime.UtcNow - started < length;)
        {
            var restart = options.RestartMinutes > 0 && lived.Elapsed.TotalMinutes >= options.RestartMinutes ? RestartAsync(lived) : Task.CompletedTask;
            var load = await generator.OpenAsync(samples.Count % 2 == 0 ? rig.Webhook : rig.Portal, rate, Sample);
            await restart;
            (answered, failed) = (answered + load.Answered, failed + load.Failed);
            samples.Add(await SampleAsync((DateTime.UtcNow - started).TotalHours));
            if (samples.Count % 30 == 0)
            {
                Console.WriteLine($"{samples[^1]}");
            }
        }

        var lost = Math.Max(0, answered - (await rig.LeadsAsync() - before));
        var (memory, heap, handles) = (Slope(sample => sample.Megabytes), Slope(sample => sample.HeapMegabytes), Slope(sample => sample.Handles));
        var (first, end) = (samples[0], samples[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {options.Minutes} min at {rate:0} leads/s: {answered} answered, {failed} failed, {lost} lost
            memory       {first.Megabytes:0} MB at first, {end.Megabytes:0} MB at the end; slope {memory} MB/h
            heap         {first.HeapMegabytes:0} MB at first, {end.HeapMegabytes:0} MB at the end; slope {heap} MB/h
            handles      {first.Handles} at first, {end.Handles} at the end; slope {handles} per hour
            threads      {first.Threads} at first, {end.Threads} at the end
            connections  {first.Connections} at first, {end.Connections} at the end, {samples.Max(sample => sample.Connections)} at most
            dead rows    {end.DeadRows} beside {end.LiveRows} at the end, {samples.Max(sample => sample.DeadRows)} at most
            database     {first.DatabaseMegabytes:0} MB at first, {end.DatabaseMegabytes:0} MB at the end
            """));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "soak.json"), JsonSerializer.Serialize(new { options.Minutes, PerSecond = rate, answered, failed, lost, memory, heap, handles, samples }, Json) + "\n");
        return lost == 0 ? 0 : 1;
    }

    // Posts go on meanwhile: who gets no answer posts again, and is counted as failed here.
    private async Task RestartAsync(Stopwatch lived)
    {
        past = samples.Count;
        lived.Restart();
        await rig.RestartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"silo replaced, away for {lived.Elapsed.TotalSeconds:0.0} s"));
    }

    private async Task<SoakSample> SampleAsync(double hours)
    {
        const string Held = """
            select (select count(*) from pg_stat_activity where backend_type = 'client backend'),
                   (select coalesce(sum(n_live_tup), 0)::bigint from pg_stat_user_tables), (select coalesce(sum(n_dead_tup), 0)::bigint from pg_stat_user_tables),
                   pg_database_size(current_database())
            """;
        await using var command = rig.Database.CreateCommand(Held);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var process = $"/proc/{rig.Pid.ToString(CultureInfo.InvariantCulture)}";
        return new SoakSample
        {
            Hours = hours,
            Megabytes = StatusOf(process, "VmRSS:") / 1_024.0,
            HeapMegabytes = await HeapAsync() / 1_048_576,
            Handles = Directory.EnumerateFileSystemEntries(process + "/fd").Count(),
            Threads = StatusOf(process, "Threads:"),
            Connections = (int)row.GetInt64(0),
            LiveRows = row.GetInt64(1),
            DeadRows = row.GetInt64(2),
            DatabaseMegabytes = row.GetInt64(3) / 1_048_576.0,
        };
    }

    private MemorySlope Slope(Func<SoakSample, double> of) =>
        MemorySlope.Of([.. samples.Skip(Math.Max(past + (samples.Count - past) / 3, samples.Count - Judged)).Select(sample => new MemorySample(sample.Hours, of(sample)))], Wander);

    private async Task<double> HeapAsync()
    {
        const string Of = "dotnet_gc_last_collection_heap_";
        var page = await MetricsPage.ReadAsync(metrics, new Uri(rig.Webhook.Address, "/metrics"));
        return page.Sum(Of + "size_bytes") - page.Sum(Of + "fragmentation_size_bytes");
    }

    private static int StatusOf(string process, string name)
    {
        var line = File.ReadLines(process + "/status").First(text => text.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
