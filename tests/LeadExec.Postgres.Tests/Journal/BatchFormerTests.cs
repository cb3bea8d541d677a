using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;

namespace LeadExec.Postgres.Tests.Journal;

public sealed class BatchFormerTests
{
    private static readonly LeadReceipt Plain = Make.Receipt();

    public static TheoryData<LeadReceipt, LeadReceipt, bool> Pairs => new()
    {
        { Make.Receipt(), Make.Receipt(), true },
        { Plain, Plain, false },
        { Plain, Plain with { CampaignId = new CampaignId(2) }, true },
        { Make.Receipt() with { IdempotencyKey = "k" }, Make.Receipt() with { IdempotencyKey = "k" }, false },
        { Make.Receipt() with { IdempotencyKey = "k" }, Make.Receipt() with { IdempotencyKey = "k", CampaignId = new CampaignId(2) }, true },
        { Make.Receipt() with { Claim = Make.Claim("Ann") }, Make.Receipt() with { Claim = Make.Claim("Ann") }, false },
        { Make.Receipt() with { Claim = Make.Claim("Ann") }, Make.Receipt() with { Claim = Make.Claim("Ann"), LeadTypeId = new LeadTypeId(2) }, true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_that_share_a_key_are_never_in_one_batch(LeadReceipt one, LeadReceipt other, bool together) // decision 14
    {
        var queue = Queue(Make.Received(one), Make.Received(other));
        new BatchFormer(256, 1 << 20).Take(queue).Count.ShouldBe(together ? 2 : 1);
        queue.Count.ShouldBe(together ? 0 : 1);
    }

    [Fact]
    public void Commands_of_one_lead_keep_their_order_over_batches()
    {
        var lead = new LeadId(Guid.NewGuid());
        var commands = Enumerable.Range(1, 3).Select(number => Make.Holding(lead, Make.Hold(number))).ToArray();
        var queue = Queue(commands);
        var former = new BatchFormer(256, 1 << 20);
        foreach (var command in commands)
        {
            former.Take(queue).Single().Command.ShouldBe(command);
        }
    }

    [Fact]
    public void What_waits_behind_a_deferred_command_waits_too()
    {
        var ann = Make.Receipt() with { Claim = Make.Claim("Ann") };
        var both = Make.Receipt() with { Claim = new DuplicateClaim { KeyHashes = [[.. Make.Hash("Ann")], [.. Make.Hash("Bob")]], Days = 1 } };
        var bob = Make.Receipt() with { Claim = Make.Claim("Bob") };
        var queue = Queue(Make.Received(ann), Make.Received(both), Make.Received(bob), Make.Received());
        new BatchFormer(256, 1 << 20).Take(queue).Count.ShouldBe(2);
        queue.Select(item => item.Command.Receipt).ShouldBe([both, bob]);
    }

    [Fact]
    public void Batch_ends_at_its_number_or_its_bytes_and_a_giant_travels_alone()
    {
        var queue = Queue([.. Enumerable.Range(0, 10).Select(_ => Make.Received())]);
        new BatchFormer(4, 1 << 20).Take(queue).Count.ShouldBe(4);
        var giant = Make.Receipt() with { SealedRequest = [.. new byte[5000]] };
        queue = Queue(Make.Received(giant), Make.Received(), Make.Received(giant with { BodyHash = Make.Hash("g") }));
        var former = new BatchFormer(256, 3000);
        former.Take(queue).Count.ShouldBe(1);
        former.Take(queue).Count.ShouldBe(1);
        former.Take(queue).Count.ShouldBe(1);
    }

    private static LinkedList<QueuedCommand> Queue(params LeadCommit[] commands) => new(commands.Select(command => new QueuedCommand(command, 0)));
}
