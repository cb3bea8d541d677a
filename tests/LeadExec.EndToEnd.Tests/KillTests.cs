using LeadExec.EndToEnd.Tests.Support;
using LeadExec.Torture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// The real processes, killed under load. Afterwards no acknowledged lead is missing, every lead has ended, and the record is sound
/// with the sources' and the buyers' logs beside it (INV-01, INV-03, INV-26 and all others). More of it: <c>deploy/dev.sh torture</c>.
/// </summary>
[Collection(Sides.One)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 25;

    [Fact]
    public async Task Record_is_sound_after_25_kills_of_product_and_database()
    {
        var report = await TortureRun.RunAsync(new TortureOptions
        {
            Kills = Kills,
            Cards = true,
            Rate = 40,
            LongestLoad = TimeSpan.FromSeconds(1.5),
            Say = output.WriteLine,
        });

        output.WriteLine(report.ToString());
        report.Faults.ShouldBeEmpty(report.ToString());
        report.Kills.Values.Sum().ShouldBe(Kills);
        report.Answered.ShouldBe(report.Posts, "every source gets an answer in the end");
        report.Charged.ShouldBeGreaterThan(0, "cards were charged meanwhile");
    }
}
