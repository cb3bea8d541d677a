using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Compliance;

/// <summary>What every history of turns and shares promises (E-44 to E-46). Run by the model of the simulation and by PostgreSQL.</summary>
public abstract class RotationCompliance : IAsyncLifetime
{
    private static readonly PoolMembers Pool = new()
    {
        Clients = [Make.Client, new ClientId(8)],
        Accounts = [Make.Account, new DeliveryAccountId(80)],
        Campaigns = [Make.Campaign],
    };

    private RecoveryHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    protected abstract Task<RecoveryHarness> StartAsync();

    [Fact]
    public async Task Sale_counts_when_it_is_one_of_the_pool_that_nobody_made_by_hand() // E-44, E-58
    {
        var before = DateTimeOffset.UtcNow.AddMinutes(-1);
        await SellAsync(hold => hold with { ClientId = new ClientId(8), AccountId = new DeliveryAccountId(80) });
        await SellAsync(hold => hold with { AccountId = new DeliveryAccountId(71) });
        await SellAsync(hold => hold with { ClientId = new ClientId(9) });
        await SellAsync(hold => hold with { Test = true });
        await SellAsync(hold => hold, AttemptState.Rejected);
        await SellAsync(hold => hold, AttemptState.Unknown);
        await DecideAsync();

        (await LastAsync()).Keys.ShouldBe([new ClientId(8)]);
        (await SinceAsync(before)).ShouldBe([(8, 1)]);
    }

    [Fact]
    public async Task Sale_out_of_turn_is_no_turn_but_a_share() // E-44, E-46
    {
        var before = DateTimeOffset.UtcNow.AddMinutes(-1);
        await SellAsync(hold => hold with { OutOfTurn = true });

        (await LastAsync()).ShouldBeEmpty();
        (await SinceAsync(before)).ShouldBe([(7, 1)]);
    }

    [Fact]
    public async Task Last_sale_is_the_latest_and_older_sales_are_no_share()
    {
        await SellAsync(hold => hold);
        var first = (await LastAsync())[Make.Client];
        await SellAsync(hold => hold);

        (await LastAsync())[Make.Client].ShouldBeGreaterThanOrEqualTo(first);
        (await SinceAsync(first.AddMinutes(-1))).ShouldBe([(7, 2)]);
        (await SinceAsync(DateTimeOffset.UtcNow.AddHours(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leads_of_the_pool_are_the_valid_ones_of_its_campaigns_since_then()
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var receipt in new[]
        {
            Fresh(),
            Fresh(),
            Fresh() with { CampaignId = new CampaignId(2) },
            Fresh() with { Test = true },
            Fresh() with { Validity = LeadValidity.Rejected, Reason = RejectReason.DataErrors },
            Fresh() with { ReceivedAt = now.AddHours(-2) },
        })
        {
            await Commit(Make.Received(receipt));
        }

        (await harness.Rotation.LeadsSinceAsync(Pool, now.AddHours(-1), CancellationToken.None)).ShouldBe(2);
        (await harness.Rotation.LeadsSinceAsync(Pool with { Campaigns = [new CampaignId(2)] }, now.AddHours(-1), CancellationToken.None)).ShouldBe(1);

        LeadReceipt Fresh() => Make.Receipt() with { ReceivedAt = now };
    }

    private async Task SellAsync(Func<AttemptHold, AttemptHold> change, AttemptState state = AttemptState.Accepted)
    {
        var received = Make.Received(hold: change(Make.Hold()));
        await Commit(received);
        await Commit(Make.Settled(received.LeadId, received.Hold!.AttemptId, state)); // made with one
    }

    /// <summary>Staff make a sale of what nobody knows.</summary>
    private async Task DecideAsync()
    {
        var received = Make.Received(hold: Make.Hold());
        var settled = Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Accepted); // made with one
        await Commit(received);
        await Commit(Make.Settled(received.LeadId, received.Hold.AttemptId, AttemptState.Unknown) with { Stage = FlowStage.Reconcile });
        await Commit(settled with { Outcome = settled.Outcome! with { Manual = true } }); // made with one
    }

    private async Task Commit(LeadCommit command) => (await harness.Journal.CommitAsync(command, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);

    private Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastAsync() => harness.Rotation.LastSalesAsync(Pool, CancellationToken.None);

    private async Task<IReadOnlyList<(int Client, int Sales)>> SinceAsync(DateTimeOffset since) =>
        [.. (await harness.Rotation.SalesSinceAsync(Pool, since, CancellationToken.None)).OrderBy(row => row.Key.Value).Select(row => (row.Key.Value, row.Value))];
}
