using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Flow;

// E-41, DIST-31
public sealed class ScanRoundTests
{
    [Fact]
    public void Round_is_put_into_order_only_when_the_one_before_is_through()
    {
        var driver = new FlowDriver(1, [], account => account == 3 ? AttemptState.Accepted : AttemptState.Rejected)
            .Then(Round("first", Webhook(1, 10), Webhook(2, 20)), Round("second", Webhook(3, 30)), Round("third", Webhook(4, 40)))
            .Run();

        driver.Log.ShouldBe(
        [
            "order first", "hold 1", "send 1", "settle 1 Rejected, hold 2", "send 2",
            "order second", "settle 2 Rejected, hold 3", "send 3", "settle 3 Accepted, final",
        ]);
        driver.State.Skipped.Single().Gate.ShouldBe(RejectReason.MaximumDeliveriesReached);
    }

    [Fact]
    public void Leftover_deliveries_go_to_the_next_round() // D-16
    {
        var driver = new FlowDriver(3, [], _ => AttemptState.Accepted)
            .Then(Round("group", Webhook(1, 10), Webhook(2, 20)), Round("general", Webhook(3, 30), Webhook(4, 30, client: 1)))
            .Run();

        driver.State.Sold.Select(sold => sold.Candidate.Account.Id.Value).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Round_in_which_nobody_may_be_tried_takes_no_turn()
    {
        var driver = new FlowDriver(null, [], _ => AttemptState.Accepted)
            .Then(Round("group", Webhook(1, 10)), Round("same client", Webhook(2, 30, client: 1)), Round("exclusive", Webhook(3, 10).Exclusive()), Round("last", Webhook(4, 10)))
            .Run();

        driver.Log.Where(line => line.StartsWith("order", StringComparison.Ordinal)).ShouldBe(["order group", "order last"]);
    }

    [Theory]
    [InlineData(1, "order group|hold 1, final")]
    [InlineData(2, "order group|hold 1|order general|hold 2, final")]
    public void Instant_sale_is_final_when_no_round_could_sell_more(int maximum, string expected)
    {
        var driver = new FlowDriver(maximum, [], _ => AttemptState.Accepted).Then(Round("group", Portal(1, 10)), Round("general", Portal(2, 10))).Run();

        string.Join('|', driver.Log).ShouldBe(expected);
    }

    [Fact]
    public void Passed_over_candidates_are_named_up_to_a_limit()
    {
        Candidate[] many = [.. Enumerable.Range(2, 1_000).Select(number => Webhook(number, 10))];

        var driver = new FlowDriver(1, [Webhook(1, 10)], _ => AttemptState.Accepted).Then(Round("general", many)).Run();

        driver.State.Skipped.Length.ShouldBe(LeadFlowState.MostSkipped);
        driver.State.Finished.ShouldBeTrue();
    }

    private static ScanRound Round(string name, params Candidate[] candidates) =>
        new() { Kind = ScanRoundKind.DeliveryGroup, Name = name, Candidates = [.. candidates] };
}
