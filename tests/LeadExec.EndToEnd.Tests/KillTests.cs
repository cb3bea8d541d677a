using LeadExec.TestKit.Planted;
using LeadExec.Torture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// The real processes, killed under load. Afterwards no acknowledged lead is missing, every lead has ended, and the record is sound
/// with the sources' and the buyers' logs beside it (INV-01, INV-03, INV-26 and all others). More of it: <c>deploy/dev.sh torture</c>.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 25;

    [Fact]
    public async Task Record_is_sound_after_25_kills_of_product_and_database()
    {
        var report = await TortureRun.RunAsync(new TortureOptions
        {
            Kills = Kills,
            Rate = 40,
            LongestLoad = TimeSpan.FromSeconds(1.5),
            Say = output.WriteLine,
        });

        output.WriteLine(report.ToString());
        report.Faults.ShouldBeEmpty(report.ToString());
        report.Kills.Values.Sum().ShouldBe(Kills);
        report.Answered.ShouldBe(report.Posts, "every source gets an answer in the end");
    }

    [Fact]
    public async Task Record_is_sound_after_power_cuts()
    {
        var options = new TortureOptions { Kills = 3, PowerCuts = true, Rate = 40, Say = output.WriteLine };
        try
        {
            var report = await TortureRun.RunAsync(options);

            output.WriteLine(report.ToString());
            report.Faults.ShouldBeEmpty(report.ToString());
        }
        catch (PlatformNotSupportedException e)
        {
            Assert.Skip(e.Message);
        }
    }

    /// <summary>Long pauses of machine or database; shorter than the lease here, longer in <c>deploy/dev.sh torture --hours</c>.</summary>
    [Fact]
    public async Task Record_is_sound_after_processes_stood_still() // K3
    {
        var report = await TortureRun.RunAsync(new TortureOptions { Kills = 4, Only = [KillKind.Pause, KillKind.PostgresPause], LongestPause = TimeSpan.FromSeconds(2), Rate = 40, Say = output.WriteLine });

        output.WriteLine(report.ToString());
        report.Faults.ShouldBeEmpty(report.ToString());
        report.Answered.ShouldBe(report.Posts, "every source gets an answer in the end");
    }

    [Fact]
    public async Task Record_is_sound_after_the_disk_was_full() // FM-17, K7
    {
        try
        {
            var report = await TortureRun.RunAsync(new TortureOptions { Kills = 1, Only = [KillKind.DiskFull], Rate = 40, Say = output.WriteLine });

            output.WriteLine(report.ToString());
            report.Faults.ShouldBeEmpty(report.ToString());
        }
        catch (PlatformNotSupportedException e)
        {
            Assert.Skip(e.Message);
        }
    }

    /// <summary>The database committed, and the product was not told (FM-12): it asks again and finds its work done, once.</summary>
    [Fact]
    public async Task Hundred_lost_replies_to_commits_lose_nothing_and_double_nothing()
    {
        const int Replies = 100;

        var (lost, answered, faults) = await LostReplies.RunAsync(Replies, 40);

        output.WriteLine($"{lost} replies lost, {answered} leads answered");
        faults.ShouldBeEmpty();
        lost.ShouldBeGreaterThanOrEqualTo(Replies);
        answered.ShouldBeGreaterThan(0);
    }

    /// <summary>The control experiment: without fsync the same harness must find a loss, or it could not find any.</summary>
    [Fact]
    public async Task Power_cut_without_fsync_is_found_out()
    {
        var options = new TortureOptions { Kills = 1, PowerCuts = true, WithoutFsync = true, Rate = 40, Patience = TimeSpan.FromSeconds(30), Say = output.WriteLine };
        try
        {
            var report = await TortureRun.RunAsync(options);

            output.WriteLine(report.ToString());
            (report.Dead || report.Lost > 0).ShouldBeTrue(report.ToString());
            PlantedList.Caught(PlantedSuite.Torture, PlantedList.Of(PlantedSuite.Torture).Single(), "INV-01", "1 power cut");
        }
        catch (PlatformNotSupportedException e)
        {
            Assert.Skip(e.Message);
        }
    }
}
