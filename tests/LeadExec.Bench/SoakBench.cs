using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench;

/// <summary>
/// Half of the peak for a long time, webhook and portal in turns, and the memory of the silo every ten seconds: the 95 % interval of
/// its slope over the last two thirds holds 0 where nothing leaks (decision 32).
/// </summary>
internal sealed class SoakBench(BenchOptions options, SaleRig rig, LoadGenerator generator)
{
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly List<MemorySample> memory = [];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await SaleRig.StartAsync();
        return await new SoakBench(options, rig, generator).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        var peak = (await generator.ClosedAsync(rig.Webhook, options.InFlight, TimeSpan.FromSeconds(10))).PerSecond;
        var before = await rig.LeadsAsync();
        var (answered, failed) = (0L, 0L);
        var length = TimeSpan.FromMinutes(options.Minutes);
        for (var started = DateTime.UtcNow; DateTime.UtcNow - started < length;)
        {
            var load = await generator.OpenAsync(memory.Count % 2 == 0 ? rig.Webhook : rig.Portal, peak / 2, Sample);
            (answered, failed) = (answered + load.Answered, failed + load.Failed);
            memory.Add(new MemorySample((DateTime.UtcNow - started).TotalHours, ResidentMegabytes(rig.Pid)));
        }

        var lost = Math.Max(0, answered - (await rig.LeadsAsync() - before));
        var slope = MemorySlope.Of([.. memory.Skip(memory.Count / 3)]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Minutes} min at {peak / 2:0} leads/s: {answered} answered, {failed} failed, {lost} lost; silo {memory[0].Megabytes:0} MB at first, {memory[^1].Megabytes:0} MB at the end; slope {slope}"));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "soak.json"), JsonSerializer.Serialize(new { options.Minutes, PerSecond = peak / 2, answered, failed, lost, slope, memory }, Json) + "\n");
        return lost == 0 ? 0 : 1;
    }

    private static double ResidentMegabytes(int pid)
    {
        var line = File.ReadLines($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1_024;
    }
}
