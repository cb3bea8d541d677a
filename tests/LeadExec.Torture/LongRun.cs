using System.Diagnostics;
using System.Globalization;

namespace LeadExec.Torture;

/// <summary>Run after run on fresh records until the time is over: kills, one of two silos, pauses, clocks that step, little memory, silos that are replaced, lost replies, and where the machine allows it full disks and power cuts.</summary>
internal static class LongRun
{
    private const int Kills = 20;
    private const int Replies = 100;

    public static async Task<TortureReport> RunAsync(TortureOptions options)
    {
        var clock = Stopwatch.StartNew();
        TortureReport? all = null;
        for (var seed = options.Seed; clock.Elapsed < options.For; seed++)
        {
            foreach (var part in Parts(options with { Seed = seed }))
            {
                all = await OneAsync(part, all);
            }

            all = await RepliesAsync(options, all!);
            options.Say(string.Create(CultureInfo.InvariantCulture, $"all parts so far, {clock.Elapsed.TotalMinutes:0} minutes\n{all}\n"));
        }

        return all ?? throw new ArgumentException("There is no time.");
    }

    /// <summary>The control experiment: a harness that finds no loss where there must be one proves nothing.</summary>
    public static async Task<bool> ControlAsync(TortureOptions options)
    {
        var control = await TortureRun.RunAsync(options with { Kills = 1, WithoutFsync = true, Cards = false, Patience = TimeSpan.FromSeconds(20) });
        var found = control.Dead || control.Lost > 0;
        options.Say($"control without fsync: {(found ? $"loss found, as it must be ({(control.Dead ? "the database did not come back" : $"{control.Lost} of {control.Answered} acknowledged leads")})" : "NO LOSS FOUND")}");
        return found;
    }

    private static IEnumerable<TortureOptions> Parts(TortureOptions options) =>
    [
        options with { Kills = Kills },
        options with { Kills = 6, TwoSilos = true, Only = [KillKind.Silo, KillKind.SecondSilo] },
        options with { Kills = 6, Only = [KillKind.Pause, KillKind.PostgresPause] },
        options with { Kills = 4, Only = [KillKind.ClockStep] },
        options with { Kills = 4, Only = [KillKind.Silo], HeapMb = 200 },
        options with { Kills = 2, Only = [KillKind.DiskFull] },
        options with { Kills = 2, Only = [KillKind.WalFull] },
        options with { Kills = 4, TwoSilos = true, Only = TortureOptions.Replacements },
        options with { Kills = 3, PowerCuts = true },
    ];

    private static async Task<TortureReport?> OneAsync(TortureOptions part, TortureReport? all)
    {
        try
        {
            var report = await TortureRun.RunAsync(part);
            part.Say($"{report}\n");
            return all?.And(report) ?? report;
        }
        catch (PlatformNotSupportedException e)
        {
            part.Say($"skipped: {e.Message}");
            return all;
        }
    }

    private static async Task<TortureReport> RepliesAsync(TortureOptions options, TortureReport all)
    {
        var (lost, answered, faults) = await LostReplies.RunAsync(Replies, options.Rate);
        options.Say(string.Create(CultureInfo.InvariantCulture, $"{lost} replies to commits were lost, {answered} leads answered"));
        return all with { Posts = all.Posts + answered, Answered = all.Answered + answered, Faults = [.. all.Faults, .. faults] };
    }
}
