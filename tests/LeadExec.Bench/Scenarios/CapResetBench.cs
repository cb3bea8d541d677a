using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using Npgsql;

namespace LeadExec.Bench.Scenarios;

/// <summary>
/// The herd at midnight: all caps of the day are used up, nobody buys, and from one moment to the next everybody does again. It waits for
/// the next full hour, in a zone in which that is midnight, and posts from half a minute before it to half a minute after.
/// </summary>
internal sealed class CapResetBench(BenchOptions options, ProductRig rig, Contender capped, LoadGenerator generator)
{
    private const int Stretches = 12;
    private const int UsualRate = 200;
    private static readonly TimeSpan StretchLength = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        var soon = DateTime.UtcNow + StartTime;
        var midnight = soon.Date.AddHours(soon.Hour + 1);
        using var generator = new LoadGenerator();
        await using var rig = await ProductRig.CreateAsync();
        var silo = await rig.StartProductAsync(_ => CapResetSettings.Of(midnight));
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        await generator.ClosedAsync(new Contender("warm-up", receiver, CapResetSettings.WarmUp, silo.Pid), options.InFlight, WarmUp);
        return await new CapResetBench(options, rig, new Contender("capped", receiver, CapResetSettings.Capped, silo.Pid), generator).RunAsync(midnight);
    }

    private async Task<int> RunAsync(DateTime midnight)
    {
        var rate = options.Rate > 0 ? options.Rate : UsualRate;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"waits for {midnight:HH:mm} UTC, midnight in {CapResetSettings.ZoneOf(midnight)}"));
        await Task.Delay(midnight - DateTime.UtcNow - (StretchLength * Stretches / 2));
        var parts = new List<Part>();
        for (var at = 0; at < Stretches; at++)
        {
            var from = (DateTime.UtcNow - midnight).TotalSeconds;
            var load = await generator.OpenAsync(capped, rate, StretchLength);
            parts.Add(new Part(from, load.Answered, load.Failed, load.Times.Quantile(0.5), load.Times.Quantile(0.99)));
            Console.WriteLine(parts[^1]);
        }

        var days = await SoldAsync(midnight);
        var exact = days.All(day => day == (CapResetSettings.Cap, CapResetSettings.Cap));
        var broken = await rig.BrokenAsync();
        var lost = Math.Max(0, parts.Sum(part => part.Answered) - await LeadsAsync());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{days.Count} accounts, cap {CapResetSettings.Cap}: {days.Min(day => day.Before)} to {days.Max(day => day.Before)} before midnight, {days.Min(day => day.After)} to {days.Max(day => day.After)} after; lost {lost}; {(broken.Count == 0 ? "every invariant holds" : string.Join(", ", broken))}"));
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "cap-reset.json"), JsonSerializer.Serialize(new { PerSecond = rate, CapResetSettings.Accounts, CapResetSettings.Cap, Exact = exact, Lost = lost, Broken = broken, Stretches = parts }, Json) + "\n");
        return exact && lost == 0 && broken.Count == 0 ? 0 : 1;
    }

    private async Task<IReadOnlyList<(long Before, long After)>> SoldAsync(DateTime midnight)
    {
        await using var command = rig.Database.CreateCommand("""
            select count(*) filter (where s.booked_at < $3), count(*) filter (where s.booked_at >= $3)
              from generate_series($1, $1 + $2 - 1) as n(id) left join sale s on s.account_id = n.id and s.state = 0 group by n.id
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = CapResetSettings.FirstAccount });
        command.Parameters.Add(new NpgsqlParameter { Value = CapResetSettings.Accounts });
        command.Parameters.Add(new NpgsqlParameter { Value = midnight });
        await using var row = await command.ExecuteReaderAsync();
        var days = new List<(long, long)>();
        while (await row.ReadAsync())
        {
            days.Add((row.GetInt64(0), row.GetInt64(1)));
        }

        return days;
    }

    private async Task<long> LeadsAsync()
    {
        await using var command = rig.Database.CreateCommand("select count(*) from lead where lead_type_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = CapResetSettings.Capped });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed record Part(double FromMidnightSeconds, long Answered, long Failed, double P50Ms, double P99Ms)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FromMidnightSeconds,6:0.0} s  answered {Answered}  failed {Failed}  p50 {P50Ms:0.0} ms  p99 {P99Ms:0.0} ms");
    }
}
