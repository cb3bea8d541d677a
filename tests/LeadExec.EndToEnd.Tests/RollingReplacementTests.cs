using LeadExec.EndToEnd.Tests.Support;
using LeadExec.Torture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// Two silos are asked to end and start again, one after the other under load, as in a rolling upgrade: every source is answered, and no
/// delivery is left with an outcome that nobody knows (FM-08). Between two versions: <c>deploy/dev.sh torture --replace</c>.
/// </summary>
[Collection(Sides.One)]
public sealed class RollingReplacementTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Silos_replaced_one_by_one_leave_nothing_behind()
    {
        var report = await TortureRun.RunAsync(new TortureOptions
        {
            Kills = 2,
            TwoSilos = true,
            Only = TortureOptions.Replacements,
            Rate = 40,
            Say = output.WriteLine,
        });

        output.WriteLine(report.ToString());
        report.Faults.ShouldBeEmpty(report.ToString());
        report.Answered.ShouldBe(report.Posts);
        report.Recoveries.Select(recovery => recovery.Kind).ShouldBe(TortureOptions.Replacements);
    }
}
