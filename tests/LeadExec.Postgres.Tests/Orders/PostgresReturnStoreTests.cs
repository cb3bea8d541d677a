using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Returns;

namespace LeadExec.Postgres.Tests.Orders;

/// <summary>Returns in the record: C-8, E-80 to E-83, FM-65, INV-10, INV-16, INV-18, INV-19, INV-20, INV-23, D-40 to D-42, F-10 to F-13, RET-01 to RET-10, TH-29. Each test ends with the checker.</summary>
public sealed class PostgresReturnStoreTests : IAsyncLifetime
{
    private ReturnHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await ReturnHarness.StartAsync();

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Fact]
    public async Task Request_is_denied_asked_for_again_and_approved() // C-8, RET-02, RET-04, RET-06
    {
        var sale = await harness.SellAsync();

        var asked = await harness.DoneAsync(sale, ReturnEvent.Requested, byClient: true);
        (asked.State, asked.Reason, asked.Asked, asked.ByStaff, asked.RequestedBy, asked.Price, asked.DecidedAt).ShouldBe((ReturnState.Pending, "Wrong number", 1, false, "user/9", Money.FromCents(4_000), null));
        var denied = await harness.DoneAsync(sale, ReturnEvent.Denied);
        (denied.State, denied.DecidedBy).ShouldBe((ReturnState.Denied, "user/1"));
        (await harness.ScalarAsync<short>("select state from sale")).ShouldBe((short)0); // the sale stands
        var again = await harness.DoneAsync(sale, ReturnEvent.Requested, byClient: true);
        (again.State, again.Asked, again.DecidedAt).ShouldBe((ReturnState.Pending, 2, null));
        var approved = await harness.DoneAsync(sale, ReturnEvent.Approved);

        (approved.State, approved.DecidedBy, approved.BackToOrder).ShouldBe((ReturnState.Approved, "user/1", null));
        (await harness.ScalarAsync<string>("select debit || ' ' || credit || ' ' || cents from entry where kind = 8")).ShouldBe("revenue client:7 4000");
        (await harness.ScalarAsync<long>("select cost from lead")).ShouldBe(1_500); // RET-04: the source is still paid
        (await harness.ScalarAsync<string>("select string_agg(action, ' ' order by id) from audit_entry")).ShouldBe("returnRequested returnDenied returnRequested returnApproved");
        (await harness.StepAsync(sale, ReturnEvent.Requested, byClient: true)).Refusal.ShouldBe(ReturnRefusal.WrongState);
    }

    [Fact]
    public async Task Return_denied_twice_is_not_asked_for_again()
    {
        var sale = await harness.SellAsync();
        for (var n = 0; n < 2; n++)
        {
            await harness.DoneAsync(sale, ReturnEvent.Requested, byClient: true);
            await harness.DoneAsync(sale, ReturnEvent.Denied);
        }

        (await harness.StepAsync(sale, ReturnEvent.Requested, byClient: true)).Refusal.ShouldBe(ReturnRefusal.AskedTwice);
    }

    [Fact]
    public async Task Many_approvals_at_once_credit_once() // FM-65, INV-16, INV-23
    {
        await harness.Journal.Books.AddFundsAsync(Make.Client, Money.FromCents(4_000), Guid.NewGuid(), CancellationToken.None);
        var sale = await harness.SellAsync(hold => hold with { UsesWallet = true });
        await harness.DoneAsync(sale, ReturnEvent.Requested, byClient: true);

        ReturnEvent[] deeds = [ReturnEvent.Approved, ReturnEvent.Approved, ReturnEvent.Denied, ReturnEvent.ReturnedToSource, ReturnEvent.Approved, ReturnEvent.ReturnedToSource, ReturnEvent.Approved, ReturnEvent.Denied];
        var replies = await Task.WhenAll(deeds.Select(deed => harness.StepAsync(sale, deed)));

        replies.ShouldAllBe(reply => reply.Status == ReturnStatus.Done || reply.Refusal == ReturnRefusal.WrongState);
        (await harness.ScalarAsync<short>("select state from lead_return")).ShouldBe((short)ReturnState.ApprovedReturnedToSource);
        (await harness.ScalarAsync<long>("select count(*) from entry where kind = 8")).ShouldBe(1);
        (await harness.ScalarAsync<long>("select count(*) from entry where kind = 9")).ShouldBe(1);
        (await harness.ScalarAsync<long>("select left_cents from book where kind = 2")).ShouldBe(4_000); // the wallet has it back
        (await harness.SellAsync(hold => hold with { UsesWallet = true })).ShouldNotBe(sale);
    }

    [Fact]
    public async Task Approved_return_opens_a_filled_order_and_its_last_lead_is_sold_again() // C-6, E-81, F-10, INV-19
    {
        var order = await harness.OrderAsync(OrderType.LeadQuantity, new OrderItem { Quantity = 2, UnitPrice = Money.FromCents(2_000) });
        var sale = await OnOrderAsync(order.Id, 2_000);
        await OnOrderAsync(order.Id, 2_000);
        (await harness.Orders.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled]);

        (await harness.DoneAsync(sale, ReturnEvent.Approved)).BackToOrder.ShouldBe(true);

        var open = (await harness.Orders.FindAsync(order.Id, CancellationToken.None))!;
        (open.Order.Status, open.History[^1].Event).ShouldBe((OrderStatus.Open, OrderEvent.RoomFreed));
        open.Counts.ShouldBe(new OrderCounts { Received = 1, ReceivedCost = Money.FromCents(2_000) });
        OrderMath.QuantityRemaining(open.Order, open.Counts).ShouldBe(1);
        await OnOrderAsync(order.Id, 2_000);
        (await TryOnOrderAsync(order.Id, 2_000)).ShouldBe(RejectReason.FundsTooLow);
        (await harness.Orders.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled]);
        (await harness.ScalarAsync<long>("select count(*) from client_credit")).ShouldBe(0);
    }

    [Theory] // INV-18, INV-20, F-07
    [InlineData(RenewalMethod.OnFill)]
    [InlineData(RenewalMethod.NoRenewal)]
    public async Task Return_of_an_order_that_takes_no_more_credits_the_next_charge(RenewalMethod renewal)
    {
        var order = await harness.OrderAsync(OrderType.DollarAmount, new OrderItem { Dollars = Money.FromCents(10_000), FillLimit = Money.FromCents(1_000) }, order => order with { Renewal = renewal, EndsAt = harness.Journal.Now.AddDays(2) });
        var sale = await OnOrderAsync(order.Id, 5_000);
        await OnOrderAsync(order.Id, 4_500);
        (await harness.Orders.SettleAsync(order.Id, CancellationToken.None)).Contains(OrderEvent.Renewed).ShouldBe(renewal == RenewalMethod.OnFill);
        harness.Journal.Now = harness.Journal.Now.AddDays(renewal == RenewalMethod.OnFill ? 0 : 2); // else past its end
        var left = await harness.LeftAsync(order.Id);

        (await harness.DoneAsync(sale, ReturnEvent.Approved)).BackToOrder.ShouldBe(false);

        (await harness.Returns.CreditOfAsync(Make.Client, CancellationToken.None)).ShouldBe(Money.FromCents(5_000));
        (await harness.LeftAsync(order.Id)).ShouldBe(left);
        var after = (await harness.Orders.FindAsync(order.Id, CancellationToken.None))!;
        (after.Order.Status, after.Counts.ReceivedCost, after.Counts.CreditedCost, after.Counts.HeldCost).ShouldBe((OrderStatus.Filled, Money.FromCents(4_500), Money.FromCents(5_000), Money.Zero));
    }

    [Fact]
    public async Task Renewal_does_not_pass_on_what_went_to_the_next_charge_already() // F-07, INV-20
    {
        var order = await harness.OrderAsync(OrderType.DollarAmount, new OrderItem { Dollars = Money.FromCents(10_000) }, order => order with { Renewal = RenewalMethod.NoRenewal, EndsAt = harness.Journal.Now.AddDays(2) });
        var (early, late) = (await OnOrderAsync(order.Id, 3_000), await OnOrderAsync(order.Id, 4_000));
        await harness.DoneAsync(early, ReturnEvent.Approved); // back to the order
        harness.Journal.Now = harness.Journal.Now.AddDays(2);
        await harness.Orders.SettleAsync(order.Id, CancellationToken.None);
        await harness.Journal.Database.ExecuteAsync("update orders set renewal = 3"); // as if it had always been to be renewed
        await harness.DoneAsync(late, ReturnEvent.Approved); // to the next charge

        (await harness.Orders.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Renewed]);

        var renewed = (await harness.Orders.FindAsync(order.Id, CancellationToken.None))!;
        renewed.Order.CreditOut.ShouldBe(Money.FromCents(6_000));
        (await harness.Returns.CreditOfAsync(Make.Client, CancellationToken.None)).ShouldBe(Money.FromCents(4_000));
    }

    [Fact]
    public async Task Returned_sale_frees_the_leads_place_for_another_client() // INV-10, INV-11, INV-12
    {
        var command = Make.Received(hold: Make.Hold() with { Instant = true, Exclusive = true });
        await harness.Journal.Journal.CommitAsync(command, CancellationToken.None);
        (await SellAgainAsync(command.LeadId)).Reason.ShouldBe(RejectReason.SlotTaken);

        await harness.DoneAsync(command.Hold!.AttemptId, ReturnEvent.Approved);

        (await SellAgainAsync(command.LeadId)).Answer.ShouldBe(CommitAnswer.Done);
        (await harness.ScalarAsync<long>("select count(*) from sale where state = 0")).ShouldBe(1);
    }

    [Fact]
    public async Task Hundred_leads_of_which_three_of_four_returns_go_to_the_source() // D-42, F-13, E-83
    {
        var sales = new List<AttemptId>();
        for (var n = 0; n < 100; n++)
        {
            sales.Add(await harness.SellAsync());
        }

        foreach (var sale in sales.Take(3))
        {
            await harness.DoneAsync(sale, ReturnEvent.ReturnedToSource);
        }

        await harness.DoneAsync(sales[3], ReturnEvent.Approved);
        (await harness.ScalarAsync<long>("select count(*) from lead where validity = 0 and source_returned_at is null")).ShouldBe(97);
        (await harness.ScalarAsync<long>("select sum(cost)::bigint from lead")).ShouldBe(145_500);
        (await harness.ScalarAsync<long>("select sum(case when credit = 'payable:6240' then cents else -cents end)::bigint from entry where 'payable:6240' in (debit, credit)")).ShouldBe(145_500);
    }

    [Fact]
    public async Task Lead_goes_to_its_source_once_with_all_that_its_sales_cost() // E-83, INV-16
    {
        var receipt = Make.Receipt() with { Cost = Money.Zero, RevenueShare = new Domain.Catalogs.RevenueShare { Percent = 50 }, MaximumDeliveries = 3 };
        var command = Make.Received(receipt, Make.Hold() with { Instant = true });
        await harness.Journal.Journal.CommitAsync(command, CancellationToken.None);
        (await SellAgainAsync(command.LeadId)).Answer.ShouldBe(CommitAnswer.Done);
        (await harness.ScalarAsync<long>("select cost from lead")).ShouldBe(4_000);
        var other = new AttemptId(await harness.ScalarAsync<Guid>("select attempt_id from sale where client_id = 8"));

        await harness.DoneAsync(command.Hold!.AttemptId, ReturnEvent.Approved);
        (await harness.ScalarAsync<long>("select cost from lead")).ShouldBe(4_000);
        await harness.DoneAsync(command.Hold!.AttemptId, ReturnEvent.ReturnedToSource);

        (await harness.ScalarAsync<long>("select cost from lead")).ShouldBe(0);
        (await harness.StepAsync(other, ReturnEvent.ReturnedToSource)).Refusal.ShouldBe(ReturnRefusal.AtSourceAlready);
        await harness.DoneAsync(other, ReturnEvent.Approved);
        (await SellAgainAsync(command.LeadId, client: 9)).Answer.ShouldBe(CommitAnswer.Done);
        (await harness.ScalarAsync<long>("select cost from lead")).ShouldBe(0); // what is sold later costs nothing either
    }

    [Fact]
    public async Task Days_of_the_campaign_end_inclusive() // D-41, E-82
    {
        harness.Change(campaign => campaign with { MaximumReturnDays = 7 });
        var (inTime, late) = (await harness.SellAsync(), await harness.SellAsync());
        harness.Journal.Now = harness.Journal.Now.AddDays(7);
        await harness.DoneAsync(inTime, ReturnEvent.Requested, byClient: true);
        harness.Journal.Now = harness.Journal.Now.AddSeconds(1);

        (await harness.StepAsync(late, ReturnEvent.Requested, byClient: true)).Refusal.ShouldBe(ReturnRefusal.TooLate);
        (await harness.StepAsync(inTime, ReturnEvent.ReturnedToSource)).Refusal.ShouldBe(ReturnRefusal.TooLateForSource);
        await harness.DoneAsync(inTime, ReturnEvent.Approved);
    }

    [Theory] // D-40, E-80, F-12, RET-07, RET-08
    [InlineData(OrderType.LeadQuantity, 10, null, null, 1)] // of 10 ordered
    [InlineData(OrderType.DollarAmount, 50, null, null, 2)] // of 4 received
    [InlineData(OrderType.DollarAmount, null, 25, null, 1)] // the account's, of 4 received
    [InlineData(OrderType.DollarAmount, 100, 25, null, 1)] // the stricter
    [InlineData(OrderType.LeadQuantity, null, null, 20, 2)] // the default of orders
    [InlineData(OrderType.LeadQuantity, null, null, null, 4)]
    public async Task Percentages_bound_what_clients_ask_for_also_at_once_and_not_staff(OrderType type, int? ofOrder, int? ofAccount, int? standard, int allowed)
    {
        harness.Change(accountPercent: ofAccount, defaults: new ReturnDefaults { OrderPercent = standard });
        var item = type == OrderType.LeadQuantity ? new OrderItem { Quantity = 10, UnitPrice = Money.FromCents(1_000) } : new OrderItem { Dollars = Money.FromCents(10_000) };
        var order = await harness.OrderAsync(type, item, order => order with { MaxReturnPercent = ofOrder });
        var sales = new List<AttemptId>();
        for (var n = 0; n < 4; n++)
        {
            sales.Add(await OnOrderAsync(order.Id, 1_000));
        }

        var replies = await Task.WhenAll(sales.Select(sale => harness.StepAsync(sale, ReturnEvent.Requested, byClient: true)));

        replies.Count(reply => reply.Status == ReturnStatus.Done).ShouldBe(allowed);
        replies.Where(reply => reply.Status != ReturnStatus.Done).ShouldAllBe(reply => reply.Refusal == ReturnRefusal.OverPercentage);
        foreach (var sale in sales)
        {
            await harness.DoneAsync(sale, ReturnEvent.Approved); // staff may exceed
        }
    }

    [Fact]
    public async Task Accounts_percentage_is_of_the_month_of_the_delivery()
    {
        harness.Change(accountPercent: 50);
        var march = await harness.SellAsync();
        harness.Journal.Now = harness.Journal.Now.AddDays(30);
        AttemptId[] april = [await harness.SellAsync(), await harness.SellAsync()];

        (await harness.StepAsync(march, ReturnEvent.Requested, byClient: true)).Refusal.ShouldBe(ReturnRefusal.OverPercentage); // floor of half of one
        await harness.DoneAsync(april[0], ReturnEvent.Requested, byClient: true);
        (await harness.StepAsync(april[1], ReturnEvent.Requested, byClient: true)).Refusal.ShouldBe(ReturnRefusal.OverPercentage);
    }

    [Fact]
    public async Task Client_returns_its_own_leads_with_a_reason_of_the_lead_type_and_not_too_often() // RET-02, TH-29
    {
        harness.Change(reasons: ["Wrong number", "Duplicate"]);
        harness.Options.RequestsPerClientPerDay = 1;
        var (first, second) = (await harness.SellAsync(), await harness.SellAsync());

        (await harness.StepAsync(first, ReturnEvent.Requested, byClient: true, "Bored")).Status.ShouldBe(ReturnStatus.UnknownReason);
        (await harness.StepAsync(first, ReturnEvent.Requested, byClient: true, null)).Status.ShouldBe(ReturnStatus.UnknownReason);
        (await harness.Returns.ApplyAsync(new ReturnCommand(first, ReturnEvent.Requested, "user/9") { OfClient = new ClientId(99), Reason = "Duplicate" }, CancellationToken.None)).Status.ShouldBe(ReturnStatus.NotFound);
        (await harness.StepAsync(new AttemptId(Guid.NewGuid()), ReturnEvent.Requested, byClient: true)).Status.ShouldBe(ReturnStatus.NotFound);
        (await harness.StepAsync(first, ReturnEvent.Requested, byClient: true, " duplicate ")).Return!.Reason.ShouldBe("Duplicate");
        (await harness.StepAsync(second, ReturnEvent.Requested, byClient: true)).Status.ShouldBe(ReturnStatus.TooOften);
        await harness.DoneAsync(second, ReturnEvent.Requested); // by staff for the client
        harness.Journal.Now = harness.Journal.Now.AddHours(24);
        (await harness.StepAsync(await harness.SellAsync(), ReturnEvent.Requested, byClient: true)).Status.ShouldBe(ReturnStatus.Done);
    }

    [Fact]
    public async Task Price_is_not_replaced_after_the_return() // FM-65
    {
        var sale = await harness.SellAsync();
        await harness.DoneAsync(sale, ReturnEvent.Approved);

        var reply = await new Postgres.Books.PostgresPriceConfirmations(harness.Journal.Database.DataSource)
            .ConfirmAsync(new PriceConfirmation { Actor = "user/7", AttemptId = sale, Price = Money.FromCents(100) }, CancellationToken.None);

        reply.Status.ShouldBe(PriceConfirmationStatus.NotSold);
    }

    [Fact]
    public async Task List_filters_and_pages_newest_first() // RET-01
    {
        var sales = new List<AttemptId>();
        for (var n = 0; n < 4; n++)
        {
            sales.Add(await harness.SellAsync());
            harness.Journal.Now = harness.Journal.Now.AddMinutes(1);
            await harness.DoneAsync(sales[n], n == 2 ? ReturnEvent.Approved : ReturnEvent.Requested);
        }

        (await ListAsync(new ReturnSearch())).ShouldBe([sales[3], sales[2], sales[1], sales[0]]);
        (await ListAsync(new ReturnSearch { State = ReturnState.Approved, LeadSourceId = new LeadSourceId(6240), LeadTypeId = new LeadTypeId(4439), CampaignId = Make.Campaign, AccountId = Make.Account })).ShouldBe([sales[2]]);
        (await ListAsync(new ReturnSearch { ClientId = new ClientId(99) })).ShouldBeEmpty();
        (await ListAsync(new ReturnSearch { From = harness.Journal.Now, To = harness.Journal.Now.AddSeconds(1) })).ShouldBe([sales[3]]);
        var page = await harness.Returns.ListAsync(new ReturnSearch { Limit = 3 }, CancellationToken.None);
        page.Next.ShouldNotBeNull();
        (await ListAsync(new ReturnSearch { After = page.Next })).ShouldBe([sales[0]]);
    }

    private async Task<AttemptId[]> ListAsync(ReturnSearch search) => [.. (await harness.Returns.ListAsync(search, CancellationToken.None)).Items.Select(item => item.AttemptId)];

    private Task<AttemptId> OnOrderAsync(OrderId order, long cents) => harness.SellAsync(hold => hold with { OrderId = order, Price = Money.FromCents(cents) });

    private async Task<RejectReason> TryOnOrderAsync(OrderId order, long cents) => (await harness.Journal.Journal.CommitAsync(
        Make.Received(hold: Make.Hold() with { Instant = true, OrderId = order, Price = Money.FromCents(cents) }), CancellationToken.None)).Reason;

    /// <summary>The same lead for another client.</summary>
    private Task<LeadCommitReply> SellAgainAsync(LeadId lead, int client = 8) => harness.Journal.Journal.CommitAsync(
        new LeadCommit
        {
            LeadId = lead,
            Epoch = 1,
            Hold = Make.Hold(client) with { Instant = true, ClientId = new ClientId(client), AccountId = new DeliveryAccountId(client * 10) },
            Stage = Domain.Flow.FlowStage.Settled,
        },
        CancellationToken.None);
}
