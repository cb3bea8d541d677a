using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Returns;

namespace LeadExec.Ports.Compliance;

public abstract partial class TillCompliance
{
    [Fact]
    public async Task Return_gives_the_price_back_to_the_wallet_once_and_frees_the_place() // E-81, INV-10, INV-23
    {
        await till.Books.AddFundsAsync(Make.Client, Money.FromCents(5_000), Guid.NewGuid(), CancellationToken.None);
        var (lead, sale) = await SoldAsync(hold => hold with { UsesWallet = true });
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_000));
        (await ReturnAsync(sale, ReturnEvent.Approved, null)).Status.ShouldBe(ReturnStatus.UnknownReason);
        (await ReturnAsync(sale, ReturnEvent.Denied)).Status.ShouldBe(ReturnStatus.Refused);
        (await ReturnAsync(sale, ReturnEvent.Requested, client: new ClientId(99))).Status.ShouldBe(ReturnStatus.NotFound);
        (await OfferedAsync(sale, new ClientId(99))).ShouldBe(ReturnStatus.NotFound);
        (await OfferedAsync(sale, Make.Client)).ShouldBe(ReturnStatus.Done);
        (await ReturnAsync(sale, ReturnEvent.Requested, client: Make.Client)).Return!.State.ShouldBe(ReturnState.Pending);
        (await ReturnAsync(sale, ReturnEvent.Requested, client: Make.Client)).Status.ShouldBe(ReturnStatus.Refused);
        (await OfferedAsync(sale, Make.Client)).ShouldBe(ReturnStatus.Refused);
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_000));
        (await ReturnAsync(sale, ReturnEvent.Approved, null)).Return!.State.ShouldBe(ReturnState.Approved);
        (await ReturnAsync(sale, ReturnEvent.Approved)).Status.ShouldBe(ReturnStatus.Refused);
        var back = (await till.Returns.FindAsync(sale, CancellationToken.None))!;
        (back.State, back.Asked, back.ByStaff, back.Price, back.BackToOrder).ShouldBe((ReturnState.Approved, 1, false, Money.FromCents(4_000), null));
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(5_000));
        (await till.EntriesAsync()).Where(entry => entry.Kind == 8).ShouldBe([(8, 1, 4_000)]);
        var record = (await till.Record.LoadAsync(lead, CancellationToken.None))!;
        (record.Attempts.Single().Returned, record.Attempts.Single().SlotTaken, record.Stage).ShouldBe((true, false, FlowStage.Settled));
        (await till.Journal.CommitAsync(Make.Holding(lead, Make.Hold(2) with { ClientId = new ClientId(8) }), CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Return_that_was_denied_twice_is_over() // C-8, RET-03
    {
        var (_, sale) = await SoldAsync(hold => hold);
        for (var n = 0; n < 2; n++)
        {
            (await ReturnAsync(sale, ReturnEvent.Requested, client: Make.Client)).Status.ShouldBe(ReturnStatus.Done);
            (await ReturnAsync(sale, ReturnEvent.Denied)).Return!.State.ShouldBe(ReturnState.Denied);
        }

        (await ReturnAsync(sale, ReturnEvent.Requested, client: Make.Client)).Refusal.ShouldBe(ReturnRefusal.AskedTwice);
        (await till.EntriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Return_gives_an_order_room_again_or_the_client_credit_for_the_next_charge() // E-81, C-6
    {
        await CardAsync();
        var order = await OrderAsync(AutoCharge.Off);
        var (_, first) = await SoldAsync(hold => hold with { OrderId = order.Order.Id, Price = Money.FromCents(15_000) });
        var (_, second) = await SoldAsync(hold => hold with { OrderId = order.Order.Id, Price = Money.FromCents(5_000) });
        (await till.Orders.SettleAsync(order.Order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled]);
        (await ReturnAsync(first, ReturnEvent.Approved)).Return!.BackToOrder.ShouldBe(true);
        var found = await FoundAsync(order);
        (found.Order.Status, found.Counts.Received, found.Counts.ReceivedCost).ShouldBe((OrderStatus.Open, 1, Money.FromCents(5_000)));
        found.History.Select(change => change.Event).ShouldBe([OrderEvent.Created, OrderEvent.Filled, OrderEvent.RoomFreed]);
        (await HoldAsync(order, 15_001)).ShouldBe(RejectReason.FundsTooLow);
        (await HoldAsync(order, 15_000)).ShouldBe(RejectReason.None);

        (await till.Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(OrderEvent.StatusSet, "user/1") { Chosen = OrderStatus.Closed }, CancellationToken.None))!.Value.Accepted.ShouldBeTrue();
        (await ReturnAsync(second, ReturnEvent.Approved)).Return!.BackToOrder.ShouldBe(false);
        (await till.Returns.CreditOfAsync(Make.Client, CancellationToken.None)).ShouldBe(Money.FromCents(5_000));
        found = await FoundAsync(order);
        (found.Counts.Received, found.Counts.Credited, found.Counts.CreditedCost).ShouldBe((1, 1, Money.FromCents(5_000)));
        (await BegunAsync(await OrderAsync())).Amount.ShouldBe(Money.FromCents(15_000)); // the next charge is that much less
        (await till.Returns.CreditOfAsync(Make.Client, CancellationToken.None)).ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Returned_lead_of_a_campaign_with_resale_is_queued_unless_it_is_busy_or_old() // E-81
    {
        await till.ResellAsync(maxAgeHours: 24);
        var (settled, sale) = await SoldAsync(hold => hold);
        (await ReturnAsync(sale, ReturnEvent.ReturnedToSource)).Return!.State.ShouldBe(ReturnState.ApprovedReturnedToSource);
        await ShouldBeAsync(settled, FlowStage.Queued);
        (await till.Journal.CommitAsync(Make.Received(hold: Make.Hold()), CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);

        var (old, late) = await SoldAsync(hold => hold);
        till.Now += TimeSpan.FromHours(25);
        (await ReturnAsync(late, ReturnEvent.Approved)).Status.ShouldBe(ReturnStatus.Done);
        await ShouldBeAsync(old, FlowStage.Settled);
    }

    [Fact]
    public async Task Moved_sale_is_taken_back_once_whatever_its_age_and_is_not_offered_again() // LEAD-26
    {
        await till.ResellAsync(maxAgeHours: 24);
        var (lead, sale) = await SoldAsync(hold => hold);
        var move = new ReturnCommand(sale, ReturnEvent.Approved, "user/1") { MoveKey = Guid.NewGuid() };
        (await till.Returns.ApplyAsync(move, CancellationToken.None)).Return!.MoveKey.ShouldBe(move.MoveKey);
        (await till.Returns.ApplyAsync(move with { MoveKey = Guid.NewGuid() }, CancellationToken.None)).Status.ShouldBe(ReturnStatus.Refused);
        var back = (await till.Returns.FindAsync(sale, CancellationToken.None))!;
        (back.Moved, back.MoveKey, back.State, back.Reason).ShouldBe((true, move.MoveKey, ReturnState.Approved, ReturnCommand.MovedReason));
        (await till.EntriesAsync()).Where(entry => entry.Kind == 8).ShouldBe([(8, 1, 4_000)]);
        await ShouldBeAsync(lead, FlowStage.Settled);
    }

    private async Task<(LeadId Lead, AttemptId Sale)> SoldAsync(Func<AttemptHold, AttemptHold> change)
    {
        var hold = change(Make.Hold() with { Instant = true });
        var received = Make.Received(Make.Receipt() with { ReceivedAt = till.Now }, hold);
        (await till.Journal.CommitAsync(received, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        (await till.Returns.SalesOfAsync(received.LeadId, null, CancellationToken.None)).ShouldBe([hold.AttemptId]);
        return (received.LeadId, hold.AttemptId);
    }

    private Task<ReturnReply> ReturnAsync(AttemptId sale, ReturnEvent what, string? reason = "Wrong number", ClientId? client = null) =>
        till.Returns.ApplyAsync(new ReturnCommand(sale, what, "user/1") { OfClient = client, Reason = reason }, CancellationToken.None);

    private async Task<ReturnStatus> OfferedAsync(AttemptId sale, ClientId client) => (await till.Returns.OfferedAsync(client, sale, CancellationToken.None)).Status;

    private async Task ShouldBeAsync(LeadId lead, FlowStage stage) => (await till.Record.LoadAsync(lead, CancellationToken.None))!.Stage.ShouldBe(stage);
}
