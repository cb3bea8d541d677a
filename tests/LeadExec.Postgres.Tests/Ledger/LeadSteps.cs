using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Returns;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>Random things that happen to orders, leads and returns.</summary>
internal sealed class LeadSteps(MoneyWorld world, Random random)
{
    private static readonly OrderEvent[] Edits =
    [
        OrderEvent.Paused, OrderEvent.Resumed, OrderEvent.Held, OrderEvent.Released, OrderEvent.StatusSet, OrderEvent.ApprovedWithCharge, OrderEvent.ApprovedWithoutCharge,
    ];

    private readonly List<(OrderId Id, ClientId Client)> orders = [];
    private readonly List<LeadCommit> sending = [];
    private readonly List<(AttemptId Sale, ClientId Client)> sales = [];

    public int Sales => sales.Count;

    public int Edited { get; private set; }

    public IReadOnlyList<(OrderId Id, ClientId Client)> Orders => orders;

    public ClientId SomeClient() => new(random.Next(1, MoneyWorld.Clients + 1));

    public async Task OpenOrderAsync()
    {
        var now = world.Harness.Now;
        var byUnits = random.Next(2) == 0;
        var price = Money.FromCents(random.Next(5, 60) * 100);
        var item = byUnits
            ? new OrderItem { Quantity = random.Next(1, 8), UnitPrice = price, PricePerLead = price }
            : new OrderItem { Dollars = Money.FromCents(random.Next(20, 150) * 100), FillLimit = Money.FromCents(random.Next(0, 15) * 100) };
        var client = SomeClient();
        var made = await world.Orders.CreateAsync(
            new Order
            {
                Id = default,
                ClientId = client,
                Name = "Order",
                Type = byUnits ? OrderType.LeadQuantity : OrderType.DollarAmount,
                Items = [item],
                StartsAt = now,
                EndsAt = now.AddDays(random.Next(3, 30)),
                Renewal = (RenewalMethod)random.Next(4),
                AutoCharge = (AutoCharge)random.Next(3),
                GenerateInvoice = random.Next(2) == 0,
                MaxReturnPercent = random.Next(3) == 0 ? random.Next(20, 101) : null,
            },
            "user/1",
            CancellationToken.None);
        orders.Add((made.Order.Id, client));
    }

    /// <summary>One that is charged at its start and wants an invoice of that.</summary>
    public async Task OpenInvoicedOrderAsync(ClientId client)
    {
        var order = new Order
        {
            Id = default,
            ClientId = client,
            Name = "Order",
            Type = OrderType.DollarAmount,
            Items = [new OrderItem { Dollars = Money.FromCents(5_000) }],
            StartsAt = world.Harness.Now,
            AutoCharge = AutoCharge.AtStart,
            GenerateInvoice = true,
        };
        orders.Add(((await world.Orders.CreateAsync(order, "user/1", CancellationToken.None)).Order.Id, client));
    }

    public async Task EditOrderAsync()
    {
        if (orders.Count == 0)
        {
            return;
        }

        var (order, _) = RecentOrder();
        if (random.Next(6) == 0)
        {
            await world.Orders.RenewAsync(order, "user/1", CancellationToken.None);
            await FollowAsync();
            return;
        }

        var what = Edits[random.Next(Edits.Length)];
        var chosen = what == OrderEvent.StatusSet ? (OrderStatus?)(random.Next(4) == 0 ? OrderStatus.Closed : OrderStatus.Open) : null;
        await world.Orders.ApplyAsync(order, new OrderStepCommand(what, "user/1") { Chosen = chosen }, CancellationToken.None);
    }

    /// <summary>What was ordered is edited, sometimes by two people at once, of whom one comes too late.</summary>
    public async Task ChangeOrderAsync()
    {
        if (orders.Count == 0 || await world.Orders.FindAsync(RecentOrder().Id, CancellationToken.None) is not { } found)
        {
            return;
        }

        var (order, now) = (found.Order, world.Harness.Now);
        var item = order.Items[0];
        var ends = random.Next(2) == 0 ? order.EndsAt : now.AddDays(random.Next(2, 30));
        var edit = new OrderEdit
        {
            Name = "Order " + random.Next(3),
            Items =
            [
                order.Type == OrderType.LeadQuantity
                    ? item with { Quantity = Math.Max(1, item.Quantity + random.Next(-2, 4)) }
                    : item with { Dollars = Money.FromCents(Math.Max(item.FillLimit.Cents + 100, item.Dollars.Cents + (random.Next(-30, 60) * 100))) },
            ],
            StartsAt = random.Next(4) == 0 && ends > now.AddDays(1) ? now.AddHours(random.Next(-24, 12)) : null,
            AutoCharge = random.Next(3) == 0 ? (AutoCharge)random.Next(3) : null,
            EndsAt = ends,
            Renewal = random.Next(3) == 0 ? (RenewalMethod)random.Next(4) : order.Renewal,
            GenerateInvoice = random.Next(4) == 0 ? !order.GenerateInvoice : order.GenerateInvoice,
            MaxReturnPercent = order.MaxReturnPercent,
        };
        var twice = await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ =>
            world.Orders.EditAsync(new OrderEditCommand(order.Id, found.Version, edit, "user/1"), CancellationToken.None)));
        Edited += twice.Count(reply => reply.Status == OrderEditStatus.Done && reply.Order!.Version > found.Version);
    }

    /// <summary>What the sweeper of orders does: fills, closes, renews.</summary>
    public async Task SweepOrdersAsync()
    {
        foreach (var order in await world.Orders.DueAsync(20, CancellationToken.None))
        {
            // Two sweepers at once are as good as one (FM-63).
            await Task.WhenAll(world.Orders.SettleAsync(order, CancellationToken.None), world.Orders.SettleAsync(order, CancellationToken.None));
        }

        await FollowAsync();
    }

    /// <summary>Some leads at once, most of them for the same order: two never take the last dollar.</summary>
    public async Task SellAsync()
    {
        var aim = orders.Count > 0 && random.Next(4) > 0 ? RecentOrder() : ((OrderId Id, ClientId Client)?)null;
        var leads = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Lead(aim)).ToList();
        var replies = await Task.WhenAll(leads.Select(lead => world.Harness.Journal.CommitAsync(lead, CancellationToken.None)));
        foreach (var (lead, reply) in leads.Zip(replies).Where(pair => pair.Second.Answer == CommitAnswer.Done))
        {
            if (lead.Hold!.Instant)
            {
                sales.Add((lead.Hold.AttemptId, lead.Hold.ClientId));
            }
            else
            {
                sending.Add(lead);
            }
        }
    }

    public async Task SettleAsync()
    {
        if (sending.Count == 0)
        {
            return;
        }

        var lead = sending[random.Next(sending.Count)];
        sending.Remove(lead);
        var hold = lead.Hold!;
        var accepted = random.Next(4) > 0;
        var price = accepted && random.Next(3) == 0 ? hold.Price.Cents / 2 : hold.Price.Cents;
        var outcome = Make.Settled(lead.LeadId, hold.AttemptId, accepted ? AttemptState.Accepted : AttemptState.Rejected, (int)price);
        (await world.Harness.Journal.CommitAsync(outcome, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        if (accepted)
        {
            sales.Add((hold.AttemptId, hold.ClientId));
        }
    }

    public async Task SettleAllAsync()
    {
        while (sending.Count > 0)
        {
            await SettleAsync();
        }
    }

    public Task ConfirmPriceAsync() => sales.Count == 0
        ? Task.CompletedTask
        : world.Prices.ConfirmAsync(new PriceConfirmation { Actor = "user/7", AttemptId = sales[random.Next(sales.Count)].Sale, Price = Money.FromCents(random.Next(6_000)) }, CancellationToken.None);

    /// <summary>A step of a return, sometimes by two people at once (FM-65).</summary>
    public async Task ReturnAsync()
    {
        if (sales.Count == 0)
        {
            return;
        }

        var (sale, client) = sales[^(1 + random.Next(Math.Min(sales.Count, 40)))];
        var what = (ReturnEvent)random.Next(1, 5);
        var byClient = what == ReturnEvent.Requested && random.Next(4) > 0;
        var command = new ReturnCommand(sale, what, byClient ? "user/9" : "user/1") { OfClient = byClient ? client : null, Reason = "Wrong number" };
        await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => world.Returns.ApplyAsync(command, CancellationToken.None)));
    }

    private (OrderId Id, ClientId Client) RecentOrder() => orders[^(1 + random.Next(Math.Min(orders.Count, 12)))];

    // Renewals sell too.
    private async Task FollowAsync()
    {
        var known = orders.Select(order => order.Id).ToHashSet();
        foreach (var found in (await world.Orders.ListAsync(new OrderSearch { Limit = 50 }, CancellationToken.None)).Items.Reverse())
        {
            if (known.Add(found.Order.Id))
            {
                orders.Add((found.Order.Id, found.Order.ClientId));
            }
        }
    }

    private LeadCommit Lead((OrderId Id, ClientId Client)? aim)
    {
        var now = world.Harness.Now;
        var client = aim?.Client ?? SomeClient();
        var local = now.ToOffset(TimeSpan.FromHours(-7));
        var monday = local.AddDays(-(((int)local.DayOfWeek + 6) % 7));
        var windows = new WindowKeys(Day(local), Day(monday), (local.Year * 100) + local.Month);
        var hold = Make.Hold() with
        {
            ClientId = client,
            AccountId = new DeliveryAccountId(client.Value),
            MethodId = new DeliveryMethodId(client.Value),
            OrderId = aim?.Id,
            UsesWallet = aim is null && random.Next(4) > 0,
            Price = Money.FromCents(random.Next(5, 60) * 100),
            Instant = random.Next(2) == 0,
            Windows = windows,
        };
        var share = random.Next(2) == 0 ? new RevenueShare { Percent = 12.5m } : null;
        var receipt = Make.Receipt() with
        {
            ReceivedAt = now,
            CampaignWindows = windows,
            RevenueShare = share,
            Cost = share is null ? Money.FromCents(random.Next(0, 2_000)) : Money.Zero,
        };
        return Make.Received(receipt, hold);
    }

    private static int Day(DateTimeOffset at) => (at.Year * 10_000) + (at.Month * 100) + at.Day;
}
