using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;

namespace LeadExec.Ports.Compliance;

// RCV-26, RCV-28, E-23, F-27, C-9, FM-39: order ids and the leads that use them up.
public abstract partial class LeadJournalCompliance
{
    [Theory]
    [InlineData(299_999, RejectReason.None)]
    [InlineData(300_000, RejectReason.None)]
    [InlineData(300_001, RejectReason.PingExpired)]
    public async Task Order_id_is_good_up_to_and_including_300_seconds(int afterMs, RejectReason expected) // D-27
    {
        var ping = await Pinged();
        Now = Now.AddMilliseconds(afterMs);
        (await Pings.FindAsync(ping.TokenHash, CancellationToken.None)).ShouldNotBeNull().Expired.ShouldBe(expected != RejectReason.None);

        var command = Posted(ping);
        (await Commit(command)).Reason.ShouldBe(expected);

        (await UserAsync(ping)).ShouldBe(expected == RejectReason.None ? command.LeadId : null);
    }

    [Fact]
    public async Task Order_id_is_used_once() // D-28, INV-24
    {
        var ping = await Pinged();
        var first = Posted(ping);
        (await Commit(first)).Answer.ShouldBe(CommitAnswer.Done);
        (await Load(first.LeadId)).PingId.ShouldBe(ping.Id);

        var again = await Commit(Posted(ping));

        again.Answer.ShouldBe(CommitAnswer.Refused);
        again.Reason.ShouldBe(RejectReason.PingUsed);
        again.OtherLead.ShouldBeNull();
        (await Commit(first)).Answer.ShouldBe(CommitAnswer.Already);
        (await UserAsync(ping)).ShouldBe(first.LeadId);
    }

    [Fact]
    public async Task Posts_at_the_same_time_use_an_order_id_once() // FM-39
    {
        var ping = await Pinged();
        var other = await Pinged();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Commit(Posted(n == 6 ? other : ping))));

        replies.Count(reply => reply.Answer == CommitAnswer.Done).ShouldBe(2);
        replies.Count(reply => reply.Reason == RejectReason.PingUsed).ShouldBe(10);
    }

    [Fact]
    public async Task Used_order_id_with_the_same_body_is_a_replay() // decision 1
    {
        var ping = await Pinged();
        var first = Posted(ping);
        await Commit(first);

        var again = await Commit(Posted(ping) with { Receipt = first.Receipt });

        again.Answer.ShouldBe(CommitAnswer.KeyTaken);
        again.OtherLead.ShouldBe(first.LeadId);
    }

    [Fact]
    public async Task Refused_post_leaves_the_order_id_usable() // E-23
    {
        var person = Guid.NewGuid().ToString();
        await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim(person) }));
        var ping = await Pinged();
        var duplicate = Posted(ping);
        duplicate = duplicate with { Receipt = duplicate.Receipt! with { Claim = Make.Claim(person) } };
        (await Commit(duplicate)).Reason.ShouldBe(RejectReason.Duplicate);
        var unheld = Posted(ping) with { Stage = FlowStage.Sending, Hold = Make.Hold() with { AccountLimits = new QuantityLimits { PerDay = 1 } } };
        (await Commit(unheld)).Reason.ShouldBe(RejectReason.CapRowMissing);
        (await UserAsync(ping)).ShouldBeNull();

        (await Commit(Posted(ping))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Order_id_of_another_campaign_a_declined_ping_or_nobody_is_no_order_id() // FM-39, TH-08
    {
        var foreign = await Pinged(ping => ping with { CampaignId = new CampaignId(14000) });
        var test = await Pinged(ping => ping with { Test = true });
        var declined = await Pinged(ping => ping with { Accepted = false, Reason = RejectReason.NoCoverage, TokenHash = [] });

        foreach (var ping in new[] { foreign, test, declined, declined with { Id = new PingId(Guid.NewGuid()) } })
        {
            (await Commit(Posted(ping))).Reason.ShouldBe(RejectReason.PingRequired);
        }

        (await Pings.LoadAsync(declined.Id, CancellationToken.None)).ShouldBeNull();
        (await Pings.FindAsync([.. Make.Hash("guess")], CancellationToken.None)).ShouldBeNull();
        (await Commit(Posted(test) with { Receipt = Posted(test).Receipt! with { Test = true } })).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Ping_is_read_back_as_it_was_stored()
    {
        var ping = await Pinged(ping => ping with
        {
            Shared = true,
            Price = Money.FromCents(2_500),
            Fields = [new PingedField("State", [.. Make.Hash("AZ")]), new PingedField("Zip", [.. Make.Hash("85004")])],
            SealedBids = [1, 2, 3],
        });

        var stored = (await Pings.LoadAsync(ping.Id, CancellationToken.None)).ShouldNotBeNull();

        stored.CampaignId.ShouldBe(ping.CampaignId);
        stored.LeadSourceId.ShouldBe(ping.LeadSourceId);
        stored.Shared.ShouldBeTrue();
        stored.Price.ShouldBe(ping.Price);
        stored.Fields.Select(field => field.Name).ShouldBe(["State", "Zip"]);
        stored.Fields[1].Hash.ShouldBe(ping.Fields[1].Hash);
        stored.SealedBids.ShouldBe(ping.SealedBids);
    }

    [Fact]
    public async Task Picked_bids_are_kept_with_the_ping()
    {
        ImmutableArray<BidId> picked = [new BidId(Guid.NewGuid()), new BidId(Guid.NewGuid())];
        var ping = await Pinged();
        var post = Posted(ping);
        (await Commit(post with { Receipt = post.Receipt! with { PickedBids = picked } })).Answer.ShouldBe(CommitAnswer.Done);

        (await Pings.LoadAsync(ping.Id, CancellationToken.None)).ShouldNotBeNull().Picked.ShouldBe(picked);
    }

    [Fact]
    public async Task Same_fingerprint_is_noted_once_in_its_window()
    {
        ImmutableArray<byte> said = [.. Make.Hash(Guid.NewGuid().ToString())];
        var window = TimeSpan.FromSeconds(60);
        Task<bool> Note(int campaign) => Pings.NoteAsync(new CampaignId(campaign), said, window, CancellationToken.None);

        (await Task.WhenAll(Note(1), Note(1), Note(1), Note(2))).Count(noted => noted).ShouldBe(2);
        Now = Now.AddSeconds(59.999);
        (await Note(1)).ShouldBeFalse();
        Now = Now.AddSeconds(0.001);
        (await Note(1)).ShouldBeTrue();
        (await Note(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_needs_any_more_is_dropped_and_what_a_lead_used_stays() // C-9
    {
        var used = await Pinged(ping => ping with { SealedBids = [1] });
        await Commit(Posted(used));
        var unused = await Pinged(ping => ping with { SealedBids = [2] });
        await Pings.ForgetAsync(TimeSpan.FromDays(30), 100, CancellationToken.None);
        (await Pings.LoadAsync(unused.Id, CancellationToken.None)).ShouldNotBeNull().SealedBids.ShouldBe([2]);

        Now = Now.AddSeconds(361);
        (await Pings.ForgetAsync(TimeSpan.FromDays(30), 100, CancellationToken.None)).ShouldBe(1);
        (await Pings.LoadAsync(unused.Id, CancellationToken.None)).ShouldNotBeNull().SealedBids.ShouldBeEmpty();
        (await Pings.LoadAsync(used.Id, CancellationToken.None)).ShouldNotBeNull().SealedBids.ShouldBe([1]);

        Now = Now.AddDays(31);
        (await Pings.ForgetAsync(TimeSpan.FromDays(30), 100, CancellationToken.None)).ShouldBe(1);
        (await Pings.LoadAsync(unused.Id, CancellationToken.None)).ShouldBeNull();
        (await Pings.LoadAsync(used.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Losers_are_told_with_the_ping_or_when_its_order_id_stayed_unused() // C-10
    {
        var used = await Pinged(ping => ping with { SealedBids = [1], WhenUnused = [Lost("used")] });
        await Commit(Posted(used));
        await Pinged(ping => ping with { SealedBids = [1], Messages = [Lost("early")], WhenUnused = [Lost("late 1"), Lost("late 2")] });
        (await harness.ToldByPingsAsync()).ShouldBe(["early"]);

        Now = Now.AddSeconds(361);
        await Pings.ForgetAsync(TimeSpan.FromDays(30), 100, CancellationToken.None);
        await Pings.ForgetAsync(TimeSpan.FromDays(30), 100, CancellationToken.None);

        (await harness.ToldByPingsAsync()).ShouldBe(["early", "late 1", "late 2"]);
    }

    [Fact]
    public async Task Same_cause_is_told_once_and_pings_of_one_commit_keep_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Pinged(ping => ping with { Messages = n % 3 == 0 ? [] : [Lost($"{n % 4}")] })));

        (await harness.ToldByPingsAsync()).ShouldBe(["0", "1", "2", "3"]);
    }

    private static OutboxMessage Lost(string key) => Make.Message(key, OutboxTopics.BidLost);

    /// <summary>An accepted ping that was just stored.</summary>
    protected async Task<PingRecord> Pinged(Func<PingRecord, PingRecord>? change = null)
    {
        var ping = Make.Ping();
        ping = change is null ? ping : change(ping);
        (await Pings.StoreAsync(ping, CancellationToken.None)).ShouldBe(Now);
        return ping;
    }

    private static LeadCommit Posted(PingRecord ping) => Make.Received(Make.Receipt() with { PingId = ping.Id });

    private async Task<LeadId?> UserAsync(PingRecord ping) => (await Pings.LoadAsync(ping.Id, CancellationToken.None)).ShouldNotBeNull().UsedBy;
}
