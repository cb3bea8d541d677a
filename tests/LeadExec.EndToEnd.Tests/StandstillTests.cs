using LeadExec.EndToEnd.Tests.Support;
using LeadExec.Torture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>Nothing dies, and yet nothing goes on: processes stand still, the disk is full, the database's replies are lost.</summary>
[Collection(Sides.Two)]
public sealed class StandstillTests(ITestOutputHelper output)
{
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

    /// <summary>The server dies of it and cannot start again before there is room; the product starts it then (FM-17, K7).</summary>
    [Fact]
    public async Task Volume_of_the_log_that_is_full_ends_the_database_and_loses_nothing()
    {
        try
        {
            var report = await TortureRun.RunAsync(new TortureOptions { Kills = 1, Only = [KillKind.WalFull], Rate = 40, Say = output.WriteLine });

            output.WriteLine(report.ToString());
            report.Faults.ShouldBeEmpty(report.ToString());
            report.Answered.ShouldBe(report.Posts);
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
}
