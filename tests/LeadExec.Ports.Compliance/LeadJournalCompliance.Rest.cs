using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Compliance;

// Two runs of one lead at once: neither lets the lead rest over a delivery of the other one (INV-04).
public abstract partial class LeadJournalCompliance
{
    private static LeadCommit Resting(LeadId lead, FlowStage stage, DateTimeOffset? dueAt = null) => new() { LeadId = lead, Epoch = 1, Stage = stage, DueAt = dueAt };

    [Theory]
    [InlineData(FlowStage.Settled, null)]
    [InlineData(FlowStage.Reconcile, null)]
    [InlineData(FlowStage.Waiting, 10)]
    [InlineData(FlowStage.Waiting, 90)]
    public async Task Lead_stays_held_for_a_delivery_that_another_run_planned(FlowStage stage, int? minutes)
    {
        var until = Now.AddMinutes(30);
        var lead = await NewLead(2);
        await Commit(Make.Holding(lead, Make.Hold() with { DelayedUntil = until }) with { Stage = FlowStage.Held, DueAt = until });

        DateTimeOffset? dueAt = minutes is { } ahead ? Now.AddMinutes(ahead) : null;
        (await Commit(Resting(lead, stage, dueAt))).Answer.ShouldBe(CommitAnswer.Done);

        var stored = await Load(lead);
        (stored.Stage, stored.DueAt).ShouldBe((FlowStage.Held, dueAt < until ? dueAt : until));
    }

    [Fact]
    public async Task Lead_stays_held_for_a_delivery_that_awaits_its_confirmation()
    {
        var until = Now.AddHours(24);
        var lead = await NewLead(2);
        await Commit(Make.Holding(lead, Make.Hold() with { Instant = true, ConfirmUntil = until }) with { Stage = FlowStage.Held, DueAt = until });
        var other = OtherClient(8);
        await Place(lead, other);

        await Commit(Make.Settled(lead, other.AttemptId, AttemptState.Rejected));

        var stored = await Load(lead);
        (stored.Stage, stored.DueAt).ShouldBe((FlowStage.Held, until));
    }

    [Fact]
    public async Task Lead_is_not_at_rest_while_another_run_is_sending_it()
    {
        var lead = await NewLead(2);
        var (first, second) = (Make.Hold(), OtherClient(8));
        await Place(lead, first);
        await Place(lead, second);

        await Commit(Make.Settled(lead, second.AttemptId, AttemptState.Rejected) with { Stage = FlowStage.Waiting, DueAt = Now.AddMinutes(5) });
        var meanwhile = await Load(lead);
        (meanwhile.Stage, meanwhile.DueAt).ShouldBe((FlowStage.Sending, null));

        await Commit(Make.Settled(lead, first.AttemptId, AttemptState.Accepted));
        (await Load(lead)).Stage.ShouldBe(FlowStage.Settled);
    }

    [Fact]
    public async Task Lead_rests_when_its_own_planned_delivery_came_to_nothing()
    {
        var lead = await NewLead();
        var hold = Make.Hold() with { DelayedUntil = Now.AddMinutes(30) };
        await Commit(Make.Holding(lead, hold) with { Stage = FlowStage.Held, DueAt = hold.DelayedUntil });

        await Commit(Make.Settled(lead, hold.AttemptId, AttemptState.NotSent));

        var stored = await Load(lead);
        (stored.Stage, stored.DueAt).ShouldBe((FlowStage.Settled, null));
    }
}
