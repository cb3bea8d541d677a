using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Planted;
using LeadExec.Torture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>The machine loses its power under load: what was not flushed is gone. Skipped where root or loop devices are missing.</summary>
[Collection(Sides.Two)]
public sealed class PowerCutTests(ITestOutputHelper output)
{
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
