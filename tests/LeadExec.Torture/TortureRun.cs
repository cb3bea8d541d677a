using System.Diagnostics;
using System.Globalization;
using Dapper;
using LeadExec.BuyerSimulator;
using LeadExec.TestKit.Postgres;
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

    /// <exception cref="PlatformNotSupportedException">Power cuts were asked for on a machine that cannot make them; the message says why.</exception>
    public static Task<TortureReport> RunAsync(TortureOptions options) => new TortureRun(options).RunAsync();

    private async Task<TortureReport> RunAsync()
    {
        options.Say(string.Create(CultureInfo.InvariantCulture, $"torture: {options.Kills} {(options.PowerCuts ? "power cuts" : options.Only.Count > 0 ? string.Join(", ", options.Only) : "kills")}, {options.Rate} posts/s, seed {options.Seed}"));
        using var disk = options.NeedsVolume ? ScratchFolder.OnDisk() : null;
        var (volume, reason) = disk is null ? (null, "") : await PowerCutVolume.TryCreateAsync(disk.FullPath, options.PowerCuts ? "2G" : "700M");
        using var mounted = volume;
        if (disk is not null && volume is null)
        {
            throw new PlatformNotSupportedException(reason);
        }

        await using var rig = await TortureRig.StartAsync(volume, options);
        using var acks = new AckLog(Path.Combine(rig.Logs.FullPath, "acks.jsonl"));
        using var load = new LeadLoad(() => rig.Address, acks, options.Seed);
        using var stop = new CancellationTokenSource();
        var posting = Task.WhenAll(load.RunAsync(options.Rate, stop.Token), rig.Cards?.RunAsync(() => rig.ConnectionString, stop.Token) ?? Task.CompletedTask);
        try
        {
            for (var kill = 1; kill <= options.Kills; kill++)
            {
                await KillAsync(rig, kill, acks);
            }
        }
        catch (InvalidOperationException e)
        {
            // The product did not come back; there is no database to judge.
            return Report(rig, load, acks) with { Faults = [e.Message], Dead = true };
        }
        finally
        {
            await stop.CancelAsync();
            await posting;
        }

        return await JudgeAsync(rig, load, acks);
    }

    private async Task<TortureReport> JudgeAsync(TortureRig rig, LeadLoad load, AckLog acks)
    {
        var faults = await Settlement.FaultsAsync(load, rig.ConnectionString, options.Patience);
        await using var database = NpgsqlDataSource.Create(rig.ConnectionString);
        var buyerLog = Path.Combine(rig.Logs.FullPath, "buyers-for-check.jsonl");
        await BuyerLogForCheck.WriteAsync(rig.Buyers.Log.Entries, database, buyerLog);
        var cards = rig.Cards is null ? new CardVerdict(0, 0, []) : await rig.Cards.JudgeAsync(database, options.Patience);
        var lost = await RecordCheck.LostAsync(database, acks.All);
        faults =
        [
            .. faults, .. cards.Faults,
            .. lost.Select(lead => $"acknowledged lead {lead} is missing or holds another person"),
            .. await RecordCheck.CheckAsync(rig.ConnectionString, acks.Path, buyerLog),
        ];
        await using var connection = await database.OpenConnectionAsync();
        var orphans = (await connection.QueryAsync<Guid>("select delivery_id from attempt where state = 6")).ToHashSet();
        var left = await connection.ExecuteScalarAsync<long>("select count(*) from attempt where reason = 514");
        faults = options.Orderly && left > 0 ? [.. faults, $"{left} deliveries were left unknown by silos that ended in good order"] : faults;
        var accepted = rig.Buyers.Log.Entries.Count(entry => entry.Verdict == BuyerVerdict.Accepted && Guid.TryParse(entry.Key, out var id) && orphans.Contains(id));
        return Report(rig, load, acks) with { Orphans = orphans.Count, OrphansAccepted = accepted, Lost = lost.Count, Charged = cards.Charged, ChargedTwice = cards.Twice, Faults = faults };
    }

    private async Task KillAsync(TortureRig rig, int number, AckLog acks)
    {
        var kind = Choose(number);
        var load = TimeSpan.FromMilliseconds(random.Next(100, (int)options.LongestLoad.TotalMilliseconds));
        await WaitForAnswerAsync(rig, acks);
        await Task.Delay(load);
        var answered = acks.Count;
        var clock = Stopwatch.StartNew();
        await HarmAsync(rig, kind);
        kills[kind]++;
        options.Say(string.Create(CultureInfo.InvariantCulture, $"harm {number,3}: {kind,-13} after {load.TotalMilliseconds,5:0} ms, ready after {clock.Elapsed.TotalSeconds,4:0.0} s, {answered} answered so far"));
    }

    private KillKind Choose(int number) =>
        options.PowerCuts ? KillKind.PowerCut
        : options.Only.Count > 0 ? options.Only[(number - 1) % options.Only.Count]
        : random.Next(4) switch { 0 => KillKind.Postgres, 1 => KillKind.Both, _ => KillKind.Silo };

    private Task HarmAsync(TortureRig rig, KillKind kind)
    {
        var pause = TimeSpan.FromMilliseconds(random.Next(500, (int)options.LongestPause.TotalMilliseconds));
        return kind switch
        {
            KillKind.Pause or KillKind.PostgresPause => rig.PauseAsync(kind, pause),
            KillKind.ClockStep => rig.StepClockAsync(TimeSpan.FromSeconds(random.Next(-7_200, 7_200)), pause),
            KillKind.DiskFull => rig.FillDiskAsync(pause),
            KillKind.WalFull => rig.FillWalAsync(pause),
            KillKind.Replace or KillKind.ReplaceSecond => rig.ReplaceAsync(kind),
            KillKind.Silo or KillKind.SecondSilo or KillKind.Postgres or KillKind.Both or KillKind.PowerCut => rig.RestartAsync(kind),
        };
    }

    /// <summary>Leads must come through again before the next kill, or the run would only kill what does nothing.</summary>
    /// <exception cref="InvalidOperationException">None came through.</exception>
    private async Task WaitForAnswerAsync(TortureRig rig, AckLog acks)
    {
        var before = acks.Count;
        for (var clock = Stopwatch.StartNew(); acks.Count == before; await Task.Delay(5))
        {
            await rig.ReviveAsync();
            if (clock.Elapsed > options.Patience)
            {
                throw new InvalidOperationException("no lead was answered any more");
            }
        }
    }

    private TortureReport Report(TortureRig rig, LeadLoad load, AckLog acks) => new()
    {
        Seed = options.Seed,
        Kills = kills,
        Posts = load.Posts,
        Answered = acks.Count,
        Repeats = load.Repeats,
        Deaths = rig.Deaths,
        Recoveries = [.. rig.Recoveries],
        Orphans = 0,
        OrphansAccepted = 0,
        Lost = 0,
        Faults = [],
    };
}
