using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Compliance;

// INV-32, E-38
public abstract partial class LeadJournalCompliance
{
    private Task<LeadErasure> Erase(LeadId lead) => harness.Eraser.EraseAsync(lead, CancellationToken.None);

    [Fact]
    public async Task Who_read_a_lead_before_it_was_erased_can_hold_nothing_of_it()
    {
        var (lead, attempt) = await Sending();
        await Commit(Make.Settled(lead, attempt, AttemptState.Rejected) with { Stage = FlowStage.Waiting, DueAt = Now.AddMinutes(1) });
        var read = await Load(lead);

        (await Erase(lead)).ShouldBe(LeadErasure.Erased);

        var late = Make.Holding(lead, Make.Hold(2) with { ClientId = new ClientId(8), AccountId = new DeliveryAccountId(80) });
        (await Commit(late with { Epoch = read.Epoch })).Answer.ShouldBe(CommitAnswer.StaleEpoch);
        var erased = await Load(lead);
        (erased.Erased, erased.FieldsJson, erased.Stage, erased.DueAt, erased.Attempts.Length).ShouldBe((true, "{}", FlowStage.Settled, null, 1));
    }

    [Fact]
    public async Task Lead_that_is_under_way_is_not_erased()
    {
        var (lead, attempt) = await Sending();
        (await Erase(lead)).ShouldBe(LeadErasure.UnderWay);
        await Commit(Make.Settled(lead, attempt, AttemptState.Accepted));
        (await Erase(lead)).ShouldBe(LeadErasure.Erased);
        (await Erase(lead)).ShouldBe(LeadErasure.Erased, "again it is the same");
        (await Erase(new LeadId(Guid.CreateVersion7()))).ShouldBe(LeadErasure.NotFound);
    }

    [Theory]
    [InlineData(AttemptState.Unknown)]
    [InlineData(AttemptState.NotSent)]
    public async Task Lead_that_a_process_which_stood_still_may_be_about_to_send_is_not_erased(AttemptState told)
    {
        Now = DateTimeOffset.UtcNow; // by which the eraser judges
        var (lead, attempt) = await Sending();
        await Commit(Make.Settled(lead, attempt, AttemptState.Unknown) with { Stage = FlowStage.Reconcile });
        if (told != AttemptState.Unknown)
        {
            var said = Make.Settled(lead, attempt, told);
            (await Commit(said with { Outcome = said.Outcome! with { Manual = true, DecidedBy = "user/7" } })).Answer.ShouldBe(CommitAnswer.Done);
        }

        (await Erase(lead)).ShouldBe(LeadErasure.UnderWay);
    }

    [Fact]
    public async Task Lead_of_unknown_outcome_is_erased_when_nobody_can_be_sending_it_any_more()
    {
        Now = DateTimeOffset.UtcNow - ILeadEraser.LongestSending;
        var (lead, attempt) = await Sending();
        await Commit(Make.Settled(lead, attempt, AttemptState.Unknown) with { Stage = FlowStage.Reconcile });
        Now = DateTimeOffset.UtcNow;
        (await Erase(lead)).ShouldBe(LeadErasure.Erased);
    }

    [Fact]
    public async Task Keys_body_and_person_of_an_erased_lead_are_free()
    {
        var first = Make.Received(Make.Receipt() with { IdempotencyKey = "k", Claim = Make.Claim("Ann") }) with { Stage = FlowStage.Settled, Answer = Make.Answer() };
        await Commit(first);
        (await Erase(first.LeadId)).ShouldBe(LeadErasure.Erased);
        (await Commit(Make.Received(first.Receipt))).Answer.ShouldBe(CommitAnswer.Done);
    }
}
