using System.Diagnostics;
using System.Globalization;
using Dapper;
using LeadExec.BuyerSimulator;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>
/// The product under load, killed again and again at instants that the seed decides. Afterwards every lead has ended, the record is
/// sound, and nothing acknowledged is missing (reliability 3.4, INV-01, INV-03, INV-26).
/// </summary>
public sealed class TortureRun
{
    private readonly TortureOptions options;
    private readonly Random random;
    private readonly Dictionary<KillKind, int> kills = Enum.GetValues<KillKind>().ToDictionary(kind => kind, _ => 0);

    private TortureRun(TortureOptions options) => (this.options, random) = (options, new Random(options.Seed));

    /// <exception cref="InvalidOperationException">The product did not come back after a kill.</exception>
    public static Task<TortureReport> RunAsync(TortureOptions options) => new TortureRun(options).RunAsync();

    private async Task<TortureReport> RunAsync()
    {
        options.Say(string.Create(CultureInfo.InvariantCulture, $"torture: {options.Kills} kills, {options.Rate} posts/s, seed {options.Seed}"));
        await using var rig = await TortureRig.StartAsync();
        using var acks = new AckLog(Path.Combine(rig.Logs.FullPath, "acks.jsonl"));
        using var load = new LeadLoad(() => rig.Address, acks, options.Seed);
        using var stop = new CancellationTokenSource();
        var posting = load.RunAsync(options.Rate, stop.Token);
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await KillAsync(rig, kill, acks);
        }

        await stop.CancelAsync();
        await posting;
        var faults = await SettleAsync(rig, load);
        await using var database = NpgsqlDataSource.Create(rig.ConnectionString);
        var buyerLog = Path.Combine(rig.Logs.FullPath, "buyers-for-check.jsonl");
        await BuyerLogForCheck.WriteAsync(rig.Buyers.Log.Entries, database, buyerLog);
        faults = [.. faults, .. await RecordCheck.FaultsAsync(database, rig.ConnectionString, acks, buyerLog)];
        return await ReportAsync(rig, load, acks, faults);
    }

    private async Task KillAsync(TortureRig rig, int number, AckLog acks)
    {
        var kind = random.Next(4) switch { 0 => KillKind.Postgres, 1 => KillKind.Both, _ => KillKind.Silo };
        var load = TimeSpan.FromMilliseconds(random.Next(100, (int)options.LongestLoad.TotalMilliseconds));
        await Task.Delay(load);
        var answered = acks.All.Count;
        var clock = Stopwatch.StartNew();
        await rig.RestartAsync(kind);
        kills[kind]++;
        options.Say(string.Create(CultureInfo.InvariantCulture, $"kill {number,3}: {kind,-8} after {load.TotalMilliseconds,5:0} ms, ready after {clock.Elapsed.TotalSeconds,4:0.0} s, {answered} answered so far"));
    }

    /// <summary>Every post gets its answer and every lead its end, or the run says which did not.</summary>
    private async Task<IReadOnlyList<string>> SettleAsync(TortureRig rig, LeadLoad load)
    {
        List<string> faults = [];
        try
        {
            await load.DrainAsync(options.Patience);
        }
        catch (TimeoutException)
        {
            faults.Add("some posts never got a final answer");
        }

        if (load.Unexpected > 0)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{load.Unexpected} posts got an answer that is neither final nor 'come again'"));
        }

        await using var database = NpgsqlDataSource.Create(rig.ConnectionString);
        var clock = Stopwatch.StartNew();
        while (await OpenLeadsAsync(database) is > 0 and var open)
        {
            if (clock.Elapsed > options.Patience)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{open} leads never ended"));
                break;
            }

            await Task.Delay(250);
        }

        return faults;
    }

    private static async Task<int> OpenLeadsAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from lead_flow where stage in (0, 1)");
    }

    private async Task<TortureReport> ReportAsync(TortureRig rig, LeadLoad load, AckLog acks, IReadOnlyList<string> faults)
    {
        await using var database = NpgsqlDataSource.Create(rig.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        var orphans = (await connection.QueryAsync<Guid>("select delivery_id from attempt where state = 6")).ToHashSet();
        var accepted = rig.Buyers.Log.Entries.Where(entry => entry.Verdict == BuyerVerdict.Accepted && Guid.TryParse(entry.Key, out var id) && orphans.Contains(id));
        return new TortureReport
        {
            Seed = options.Seed,
            Kills = kills,
            Posts = load.Posts,
            Answered = acks.All.Count,
            Repeats = load.Repeats,
            Orphans = orphans.Count,
            OrphansAccepted = accepted.Count(),
            LongestRestart = rig.LongestRestart,
            Faults = faults,
        };
    }
}
