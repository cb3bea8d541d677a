using LeadExec.BuyerSimulator;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>Decision 11: the test send and the double-send check.</summary>
public sealed class DeliveryTesterTests
{
    [Fact]
    public async Task Test_send_reports_verdict_and_rule()
    {
        await using var rig = await Rig.StartAsync();

        var yes = await rig.Tester.TestSendAsync(Orders.Of(rig.Settings()), CancellationToken.None);
        var no = await rig.Tester.TestSendAsync(Orders.Of(rig.Settings(query: "?mode=reject")), CancellationToken.None);
        var unbuilt = await rig.Tester.TestSendAsync(Orders.Of(rig.Settings()) with { Test = true }, CancellationToken.None);

        (yes.State, yes.Rule).ShouldBe((AttemptState.Accepted, VerdictRule.ResultFound));
        (no.State, no.Rule).ShouldBe((AttemptState.Rejected, VerdictRule.ResultNotFound));
        (unbuilt.State, unbuilt.Reason).ShouldBe((AttemptState.NotSent, RejectReason.RequestNotBuilt));
    }

    [Fact]
    public async Task A_buyer_that_deduplicates_answers_the_second_alike()
    {
        await using var rig = await Rig.StartAsync();
        rig.Buyers.Set("b", new BuyerBehaviour { Deduplicate = true });

        var report = await rig.Tester.DoubleSendAsync(Orders.Of(rig.Settings()), CancellationToken.None);

        report.Deduplicates.ShouldBeTrue();
        var entries = rig.Buyers.Log.Entries;
        entries.Select(entry => (entry.Key, entry.BodyHash)).Distinct().Count().ShouldBe(1);
        entries.Select(entry => entry.Repeat).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("reject")]
    [InlineData("status:500")]
    [InlineData("reset-after-read")]
    public async Task Any_other_buyer_does_not_pass(string mode)
    {
        await using var rig = await Rig.StartAsync();

        var report = await rig.Tester.DoubleSendAsync(Orders.Of(rig.Settings(query: $"?mode={mode}")), CancellationToken.None);

        report.Deduplicates.ShouldBeFalse();
        rig.Buyers.Log.Entries.Count.ShouldBe(2);
    }
}
