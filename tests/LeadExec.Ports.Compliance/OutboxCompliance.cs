using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Ports.Compliance;

/// <summary>What every outbox promises (INV-28). Run by the model of the simulation and by PostgreSQL.</summary>
public abstract class OutboxCompliance : IAsyncLifetime
{
    private static readonly string[] Results = [OutboxTopics.LeadResult];
    private RecoveryHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    protected abstract Task<RecoveryHarness> StartAsync();

    [Fact]
    public async Task Message_is_leased_to_one_and_told_until_it_is_done()
    {
        var message = await CommittedAsync("cause");
        await CommittedAsync("cause");
        var taken = (await TakenAsync()).ShouldHaveSingleItem(); // one per cause
        (taken.Id, taken.Topic, taken.Key, taken.Tries).ShouldBe((message.Id, OutboxTopics.LeadResult, "cause", 0));
        (await TakenAsync()).ShouldBeEmpty();
        await harness.Outbox.RetryAsync(message.Id, DateTimeOffset.UtcNow.AddMinutes(-1), "later", CancellationToken.None);
        taken = (await TakenAsync()).ShouldHaveSingleItem();
        (taken.Tries, taken.LastReason).ShouldBe((1, "later"));
        (await harness.Outbox.TakeAsync([OutboxTopics.Notice], 10, TimeSpan.Zero, CancellationToken.None)).ShouldBeEmpty();
        (await harness.Outbox.BacklogAsync(Results, CancellationToken.None)).Waiting.ShouldBe(1);
        (await harness.Outbox.DoneAsync(message.Id, CancellationToken.None)).ShouldBeTrue();
        (await harness.Outbox.DoneAsync(message.Id, CancellationToken.None)).ShouldBeFalse("somebody ended it");
        await harness.Outbox.RetryAsync(message.Id, DateTimeOffset.UtcNow.AddMinutes(-1), null, CancellationToken.None); // too late
        (await TakenAsync()).ShouldBeEmpty();
        (await harness.Outbox.BacklogAsync(Results, CancellationToken.None)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Message_that_was_given_up_is_not_told_again()
    {
        var message = await CommittedAsync("cause");
        await harness.Outbox.RetryAsync(message.Id, null, "given-up", CancellationToken.None);
        (await TakenAsync()).ShouldBeEmpty();
        (await harness.Outbox.BacklogAsync(Results, CancellationToken.None)).Waiting.ShouldBe(0);
    }

    private async Task<OutboxMessage> CommittedAsync(string key)
    {
        var message = Make.Message(key);
        (await harness.Journal.CommitAsync(Make.Received() with { Outbox = [message] }, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        return message;
    }

    private Task<IReadOnlyList<PendingMessage>> TakenAsync() => harness.Outbox.TakeAsync(Results, 10, TimeSpan.FromMinutes(10), CancellationToken.None);
}
