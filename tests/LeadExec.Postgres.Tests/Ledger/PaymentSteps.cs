using LeadExec.Domain.Invoices;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>Random things that happen to cards, payments, invoices and the books.</summary>
internal sealed class PaymentSteps(MoneyWorld world, LeadSteps leads, Random random)
{
    private static readonly SimFault[] Faults = [SimFault.CutAfterCapture, SimFault.ErrorAfterCapture, SimFault.ErrorBefore, SimFault.CutBefore, SimFault.TooMany];
    private static readonly PaymentMethod[] Manual = [PaymentMethod.Check, PaymentMethod.BankTransfer, PaymentMethod.Cash, PaymentMethod.MobilePayment, PaymentMethod.Credit, PaymentMethod.Adjustment];

    private readonly List<(PaymentId Payment, string Page)> pages = [];
    private readonly List<InvoiceId> invoices = [];
    private int told;
    private int hangs = 2;
    private BookMonth month = new(2026, 3);

    public int Forged { get; private set; }

    public int Closed { get; private set; }

    public int Made { get; private set; }

    public Task CardAsync() => CardAsync(leads.SomeClient(), random.Next(4) switch { 0 => SimCard.Declining, 1 => SimCard.Authenticating, _ => SimCard.Good });

    public async Task CardAsync(ClientId client, string last4)
    {
        var kept = world.Simulator.AddCard(SimProvider.Stripe, last4);
        var card = await world.Cards.AddAsync(
            client, PaymentProvider.Stripe, new StoredCard { CustomerRef = kept.CustomerRef, MethodRef = kept.MethodRef, Brand = "visa", Last4 = last4 }, "user/1", CancellationToken.None);
        await world.Cards.MakeDefaultAsync(client, card.Id, "user/1", CancellationToken.None);
    }

    /// <summary>The charges and look-ups that are due, by one or two processes, while the provider fails now and then.</summary>
    public async Task ChargeAsync()
    {
        if (random.Next(3) == 0)
        {
            world.Simulator.Fail(Faults[random.Next(Faults.Length)]);
        }
        else if (hangs > 0 && random.Next(20) == 0)
        {
            hangs--;
            world.Simulator.Fail(SimFault.HangAfterCapture);
        }

        await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => world.Desk.RoundAsync(CancellationToken.None)));
    }

    public async Task PayByHandAsync()
    {
        var method = Manual[random.Next(Manual.Length)];
        var cents = random.Next(1, 30_000) * (method >= PaymentMethod.Credit && random.Next(2) == 0 ? -1 : 1);
        var (order, client) = leads.Orders.Count > 0 ? leads.Orders[random.Next(leads.Orders.Count)] : (default, leads.SomeClient());
        var toOrder = leads.Orders.Count > 0 && random.Next(2) == 0;
        var payment = new ManualPayment
        {
            Id = new PaymentId(NewId()),
            ClientId = client,
            Method = method,
            Amount = Money.FromCents(cents),
            Target = toOrder ? PaymentTarget.Order : PaymentTarget.Wallet,
            OrderId = toOrder ? order : null,
            Actor = "user/1",
        };
        await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => world.Payments.RecordAsync(payment, CancellationToken.None)));
    }

    public async Task RefundAsync()
    {
        var found = (await world.Payments.ListAsync(new PaymentSearch { State = PaymentState.Succeeded, Limit = 50 }, CancellationToken.None)).Items;
        if (found.Count > 0)
        {
            var payment = found[random.Next(found.Count)];
            var request = new RefundRequest
            {
                Id = new RefundId(NewId()),
                PaymentId = payment.Id,
                Amount = Money.FromCents(Math.Max(2, Math.Abs(payment.Amount.Cents) / random.Next(1, 5) & ~1L)), // even: what the provider's pages give is odd
                Actor = "user/1",
                ByHand = random.Next(5) == 0,
            };
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => world.Refunds.RequestAsync(request, CancellationToken.None)));
        }

        await RefundsAsync();
    }

    public async Task RefundsAsync()
    {
        if (random.Next(4) == 0)
        {
            world.Simulator.Fail(Faults[random.Next(Faults.Length)]);
        }

        await world.RefundDesk.RoundAsync(CancellationToken.None);
    }

    public Task RechargeAsync() => world.Recharges.SaveAsync(
        new WalletRecharge { ClientId = leads.SomeClient(), Enabled = random.Next(4) > 0, Threshold = Money.FromCents(3_000), Amount = Money.FromCents(random.Next(50, 200) * 100), MostPerDay = 3 },
        "user/1",
        CancellationToken.None);

    /// <summary>A client opens a page of the provider to fill its wallet, or to pay an invoice.</summary>
    public async Task OpenPageAsync()
    {
        var id = new PaymentId(NewId());
        var invoice = invoices.Count > 0 && random.Next(2) == 0 ? await world.Invoices.FindAsync(invoices[random.Next(invoices.Count)], CancellationToken.None) : null;
        var pays = invoice is { Invoice.Number: not null } && invoice.Balance > Money.Zero;
        var page = await world.Pages.StartPaymentAsync(
            new NewHostedPayment
            {
                Id = id,
                ClientId = pays ? invoice!.Invoice.ClientId : leads.SomeClient(),
                Amount = pays ? invoice!.Balance : Money.FromCents(random.Next(10, 300) * 100),
                Target = pays ? PaymentTarget.Invoice : PaymentTarget.Wallet,
                InvoiceId = pays ? invoice!.Invoice.Id.Value : null,
                Title = "Payment",
                ReturnUrl = new Uri("https://leads.example.com/back"),
                CancelUrl = new Uri("https://leads.example.com/no"),
                Actor = "user/9",
            },
            CancellationToken.None);
        if (page?.Reference is { } reference)
        {
            pages.Add((id, reference));
        }
    }

    public async Task UsePageAsync()
    {
        if (pages.Count == 0)
        {
            return;
        }

        var (payment, page) = pages[^(1 + random.Next(Math.Min(pages.Count, 8)))];
        switch (random.Next(5))
        {
            case 0:
                world.Simulator.Expire(page);
                break;
            case 1:
                world.Simulator.Complete(page, SimCard.Declining);
                break;
            default:
                world.Simulator.Complete(page);
                break;
        }

        if (random.Next(2) == 0)
        {
            await world.Pages.CameBackAsync(payment, CancellationToken.None);
        }
    }

    /// <summary>Notices arrive: new ones in their order, old ones again, some forged; those that are left out come days late.</summary>
    public async Task NoticesAsync()
    {
        var all = world.Simulator.Notices;
        for (var n = random.Next(6); n > 0 && all.Count > 0; n--)
        {
            var late = random.Next(3) == 0;
            await TellAsync(all[late ? random.Next(all.Count) : Math.Min(told, all.Count - 1)], forged: random.Next(8) == 0);
            told = late ? told : Math.Min(told + random.Next(1, 3), all.Count);
        }

        await world.Notices.RoundAsync(CancellationToken.None);
    }

    /// <summary>Everything that was ever said arrives, the newest first.</summary>
    public async Task TellAllAsync()
    {
        foreach (var notice in world.Simulator.Notices.Reverse())
        {
            await TellAsync(notice, forged: false);
        }
    }

    /// <summary>The card holder complains, or staff give something back in the provider's own pages.</summary>
    public Task DisputeAsync()
    {
        var taken = world.Simulator.Log.Captures;
        if (taken.Count > 0)
        {
            var payment = taken[random.Next(taken.Count)].Reference;
            world.Simulator.Dispute(payment, "created");
            world.Simulator.Dispute(payment, random.Next(3) == 0 ? "funds_reinstated" : "funds_withdrawn");
            var other = taken[random.Next(taken.Count)];
            world.Simulator.GiveBack(other.Reference, (other.Cents / random.Next(2, 6)) | 1);
        }

        return Task.CompletedTask;
    }

    /// <summary>A day later no page can be paid any more.</summary>
    public void ExpirePages()
    {
        foreach (var (_, page) in pages)
        {
            world.Simulator.Expire(page);
        }
    }

    /// <summary>What the sweeper of invoices does, in two processes (ORD-11).</summary>
    public async Task MakeInvoicesAsync()
    {
        foreach (var due in await world.Invoices.DueAsync(20, CancellationToken.None))
        {
            var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => world.Invoices.MakeAsync(due, CancellationToken.None)));
            made.Count(invoice => invoice is not null).ShouldBe(1, $"order {due.OrderId}");
            Made++;
        }
    }

    public async Task InvoiceAsync()
    {
        await MakeInvoicesAsync();

        if (invoices.Count > 0 && random.Next(3) == 0)
        {
            await world.Invoices.VoidAsync(invoices[random.Next(invoices.Count)], "wrong", "user/1", CancellationToken.None);
            return;
        }

        var ofOrder = leads.Orders.Count > 0 && random.Next(2) == 0 ? leads.Orders[random.Next(leads.Orders.Count)] : ((OrderId Id, ClientId Client)?)null;
        var fee = Money.FromCents(random.Next(1, 20_000));
        var made = await world.Invoices.CreateAsync(
            new InvoiceDraft
            {
                ClientId = ofOrder?.Client ?? leads.SomeClient(),
                OrderId = ofOrder?.Id,
                Lines = [new InvoiceLine { Kind = InvoiceLineKind.Free, Description = "Set-up", UnitPrice = fee, Amount = fee }],
            },
            "user/1",
            CancellationToken.None);
        if (made.Invoice is { } draft && (await world.Invoices.IssueAsync(draft.Invoice.Id, "user/1", CancellationToken.None)).Status == InvoiceReplyStatus.Done)
        {
            invoices.Add(draft.Invoice.Id);
        }
    }

    public Task PayoutAsync()
    {
        var payout = new SourcePayout { Id = NewId(), Kind = SourcePayoutKind.Payout, SourceId = new LeadSourceId(6240), Amount = Money.FromCents(random.Next(1, 3_000)), Account = CashAccount.Check, Actor = "user/1" };
        return world.Payouts.RecordAsync(
            random.Next(2) == 0 ? payout : payout with { Kind = SourcePayoutKind.Adjustment, Account = null, Amount = Money.FromCents((random.Next(500) * 2) - 499) }, CancellationToken.None);
    }

    /// <summary>Time passes: minutes mostly, sometimes days, in which the provider forgets its keys. A month that is over is closed.</summary>
    public async Task PassTimeAsync()
    {
        var days = random.Next(6) == 0;
        world.Harness.Now += days ? TimeSpan.FromHours(random.Next(12, 48)) : TimeSpan.FromMinutes(random.Next(1, 60));
        if (days)
        {
            world.Simulator.ForgetKeys();
        }

        var start = new DateTimeOffset(month.Year, month.Month, 1, 7, 0, 0, TimeSpan.Zero);
        if (world.Harness.Now >= start.AddMonths(1).AddHours(1) && start.AddMonths(1).AddDays(1) < DateTimeOffset.UtcNow) // closing asks the database's own clock too
        {
            var closing = new PeriodClosing { Month = month, From = start, To = start.AddMonths(1), Actor = "user/1" };
            (await world.Periods.CloseAsync(closing, CancellationToken.None)).ShouldBe(PeriodClosingStatus.Closed);
            month = month.Next;
            Closed++;
        }
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private async Task TellAsync(SimNotice notice, bool forged)
    {
        var read = world.Gateways.Of(PaymentProvider.Stripe)!.ReadEvent(
            new GatewayNotice { Body = notice.Body, Signature = world.Simulator.Sign(notice, forged), ReceivedAt = world.Harness.Now });
        read.Status.ShouldBe(forged ? GatewayEventStatus.BadSignature : GatewayEventStatus.Verified);
        Forged += forged ? 1 : 0;
        if (read.Event is { } told)
        {
            await world.Events.AddAsync(PaymentProvider.Stripe, told, CancellationToken.None);
        }
    }
}
