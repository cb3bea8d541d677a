using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Tests.Returns;

// C-8, RET-03 to RET-07, RET-10, E-80, E-82, E-83, F-11, F-12
public sealed class ReturnTransitionsTests
{
    private static readonly DateTimeOffset Delivered = DateTimeOffset.Parse("2026-06-01T12:00:00Z", null);

    [Theory]
    [InlineData(ReturnState.None, ReturnEvent.Requested, ReturnState.Pending)]
    [InlineData(ReturnState.None, ReturnEvent.Approved, ReturnState.Approved)] // RET-10
    [InlineData(ReturnState.None, ReturnEvent.ReturnedToSource, ReturnState.ApprovedReturnedToSource)] // RET-10
    [InlineData(ReturnState.None, ReturnEvent.Denied, null)]
    [InlineData(ReturnState.Pending, ReturnEvent.Requested, null)]
    [InlineData(ReturnState.Pending, ReturnEvent.Approved, ReturnState.Approved)] // RET-04
    [InlineData(ReturnState.Pending, ReturnEvent.ReturnedToSource, ReturnState.ApprovedReturnedToSource)] // RET-05
    [InlineData(ReturnState.Pending, ReturnEvent.Denied, ReturnState.Denied)] // RET-06
    [InlineData(ReturnState.Approved, ReturnEvent.Requested, null)]
    [InlineData(ReturnState.Approved, ReturnEvent.Approved, null)]
    [InlineData(ReturnState.Approved, ReturnEvent.ReturnedToSource, ReturnState.ApprovedReturnedToSource)]
    [InlineData(ReturnState.Approved, ReturnEvent.Denied, null)]
    [InlineData(ReturnState.ApprovedReturnedToSource, ReturnEvent.Requested, null)]
    [InlineData(ReturnState.ApprovedReturnedToSource, ReturnEvent.Approved, null)]
    [InlineData(ReturnState.ApprovedReturnedToSource, ReturnEvent.ReturnedToSource, null)]
    [InlineData(ReturnState.ApprovedReturnedToSource, ReturnEvent.Denied, null)]
    [InlineData(ReturnState.Denied, ReturnEvent.Requested, ReturnState.Pending)]
    [InlineData(ReturnState.Denied, ReturnEvent.Approved, ReturnState.Approved)]
    [InlineData(ReturnState.Denied, ReturnEvent.ReturnedToSource, ReturnState.ApprovedReturnedToSource)]
    [InlineData(ReturnState.Denied, ReturnEvent.Denied, null)]
    public void Step_leads_where_the_machine_says_or_is_refused(ReturnState from, ReturnEvent what, ReturnState? to)
    {
        var verdict = ReturnTransitions.Apply(Facts(from), Step(what));

        verdict.Accepted.ShouldBe(to is not null);
        verdict.Next.ShouldBe(to ?? ReturnState.None);
        verdict.Refusal.ShouldBe(to is null ? ReturnRefusal.WrongState : ReturnRefusal.None);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Denied_return_is_asked_for_once_more(int asked, bool allowed)
    {
        var verdict = ReturnTransitions.Apply(Facts(ReturnState.Denied) with { Asked = asked }, Step(ReturnEvent.Requested));

        verdict.Refusal.ShouldBe(allowed ? ReturnRefusal.None : ReturnRefusal.AskedTwice);
    }

    [Theory] // D-41
    [InlineData(7, "2026-06-08T12:00:00Z", true)]
    [InlineData(7, "2026-06-08T12:00:01Z", false)]
    [InlineData(null, "2036-06-08T12:00:01Z", true)]
    public void Days_since_the_delivery_count_inclusive_for_everybody(int? days, string now, bool allowed)
    {
        foreach (var staff in new[] { false, true })
        {
            foreach (var what in new[] { ReturnEvent.Requested, ReturnEvent.Approved })
            {
                var step = new ReturnStep(what, DateTimeOffset.Parse(now, null)) { ByStaff = staff };
                ReturnTransitions.Apply(Facts(ReturnState.None) with { MaximumDays = days }, step).Refusal.ShouldBe(allowed ? ReturnRefusal.None : ReturnRefusal.TooLate);
            }
        }
    }

    [Fact]
    public void Return_that_was_asked_for_in_time_is_approved_later()
    {
        var facts = Facts(ReturnState.Pending) with { MaximumDays = 7 };

        ReturnTransitions.Apply(facts, new ReturnStep(ReturnEvent.Approved, Delivered.AddDays(30))).Next.ShouldBe(ReturnState.Approved);
    }

    [Theory] // E-82: the source's days begin with the receipt, an hour before the delivery
    [InlineData("2026-06-08T11:00:00Z", true)]
    [InlineData("2026-06-08T11:00:01Z", false)]
    public void Days_of_the_source_begin_with_the_receipt(string now, bool allowed)
    {
        foreach (var state in new[] { ReturnState.Pending, ReturnState.Approved, ReturnState.None })
        {
            var verdict = ReturnTransitions.Apply(Facts(state) with { MaximumDays = 7 }, new ReturnStep(ReturnEvent.ReturnedToSource, DateTimeOffset.Parse(now, null)));

            verdict.Refusal.ShouldBe(allowed ? ReturnRefusal.None : ReturnRefusal.TooLateForSource);
        }
    }

    [Fact]
    public void Lead_goes_back_to_its_source_once() // E-83
    {
        var verdict = ReturnTransitions.Apply(Facts(ReturnState.Pending) with { AtSource = true }, Step(ReturnEvent.ReturnedToSource));

        verdict.Refusal.ShouldBe(ReturnRefusal.AtSourceAlready);
        ReturnTransitions.Apply(Facts(ReturnState.Pending) with { AtSource = true }, Step(ReturnEvent.Approved)).Accepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(10, 50, 5)] // D-40
    [InlineData(10, 59, 5)] // floor
    [InlineData(20, 4, 0)]
    [InlineData(0, 50, 0)]
    [InlineData(100, 50, 50)]
    [InlineData(null, 50, null)]
    public void Returns_allowed_are_the_whole_part_of_the_percentage(int? percent, int count, int? allowed) => // F-11
        new ReturnLimit(percent, count, 0).Allowed.ShouldBe(allowed);

    [Theory] // D-40, F-12: five are allowed, the sixth is refused; pending and approved count; the stricter of the two wins
    [InlineData(4, 0, true)]
    [InlineData(5, 0, false)]
    [InlineData(0, 9, true)]
    [InlineData(0, 10, false)]
    [InlineData(5, 10, false)]
    public void Percentages_of_order_and_account_both_apply_to_clients_and_not_to_staff(int ofOrder, int ofAccount, bool allowed)
    {
        var facts = Facts(ReturnState.None) with { OfOrder = new ReturnLimit(10, 50, ofOrder), OfAccount = new ReturnLimit(20, 50, ofAccount) };

        ReturnTransitions.Apply(facts, Step(ReturnEvent.Requested)).Refusal.ShouldBe(allowed ? ReturnRefusal.None : ReturnRefusal.OverPercentage);
        ReturnTransitions.Apply(facts, Step(ReturnEvent.Requested) with { ByStaff = true }).Accepted.ShouldBeTrue(); // E-80
        ReturnTransitions.Apply(facts, Step(ReturnEvent.Approved)).Accepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(100, 40.00, 40.00)]
    [InlineData(50, 0.05, 0.03)] // E-02: half away from zero
    [InlineData(25, 10.00, 2.50)]
    public void Resale_price_is_a_part_of_the_price(int percent, decimal price, decimal resale) =>
        new ResaleSettings { PriceFactorPercent = percent }.Price(Domain.Values.Money.Round(price)).ShouldBe(Domain.Values.Money.Round(resale));

    private static ReturnFacts Facts(ReturnState state) => new() { State = state, DeliveredAt = Delivered, ReceivedAt = Delivered.AddHours(-1) };

    private static ReturnStep Step(ReturnEvent what) => new(what, Delivered.AddHours(1));
}
