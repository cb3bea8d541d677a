using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Whoever has to do with money: clients who pay on pages, staff who approve charges and give money back, the provider's notices.</summary>
internal sealed class SimCashier(SimWorld world, SimTillPlan plan, ModelTill till, SimProvider provider, Func<SimProcess?> choose)
{
    private const int MostTries = 6;
    private const int MostNotices = 40;
    private const int MostLooks = 8;
    private static readonly Uri Back = new("https://portal.example/wallet");

    private readonly SimIds _ids = new(world);

    /// <summary>Deeds that were begun and that nobody has done with.</summary>
    public int Waiting { get; private set; }

    public void Begin()
    {
        provider.Notify = notice =>
        {
            // Counted before its first turn, else the run could end between the two and nobody had heard of it.
            Waiting++;
            world.Outside.Start(() => TellAsync(notice));
        };
        foreach (var topUp in plan.TopUps)
        {
            world.At(topUp.At, () => Do(() => TopUpAsync(topUp)));
        }

        foreach (var (at, charge) in plan.Approvals)
        {
            world.At(at, () => Approve(charge, MostLooks));
        }

        foreach (var (at, thereOnly) in plan.Refunds)
        {
            world.At(at, () => Refund(thereOnly, MostLooks));
        }
    }

    private void Do(Func<Task> deed) => world.Outside.Start(async () =>
    {
        Waiting++;
        await deed();
        Waiting--;
    });

    /// <summary>The provider tells until somebody answers.</summary>
    private async Task TellAsync(GatewayEvent notice)
    {
        for (var tried = 0; tried < MostNotices; tried++)
        {
            if (await AskAsync("take a notice", services => services.GetRequiredService<IGatewayEvents>().AddAsync(SimProvider.Brand, notice, CancellationToken.None)) is not null)
            {
                break;
            }

            await world.Outside.Delay(world.Between(5_000, 600_000));
        }

        Waiting--;
    }

    private async Task TopUpAsync(SimTopUp topUp)
    {
        var payment = new NewHostedPayment
        {
            Id = new PaymentId(_ids.NewId()),
            ClientId = new ClientId(topUp.Client),
            Amount = topUp.Amount,
            Target = PaymentTarget.Wallet,
            Title = "Wallet",
            ReturnUrl = Back,
            CancelUrl = Back,
            Actor = "portal/1",
        };
        world.Trace.Say($"client {topUp.Client} opens a page for {topUp.Amount}, payment {SimProvider.Short(payment.Id)}");
        var page = await AskAsync("open a page", services => services.GetRequiredService<HostedPages>().StartPaymentAsync(payment, CancellationToken.None));
        if (page is not HostedPageReply { Outcome: GatewayOutcome.Succeeded } || !topUp.Pays)
        {
            return;
        }

        await world.Outside.Delay(world.Between(5_000, 1_200_000));
        provider.Charge(payment.Id, payment.Id.ToString(), payment.Amount, SimGatewayDeed.Answers);
        if (topUp.ComesBack)
        {
            await AskAsync("see a browser come back", async services =>
            {
                await services.GetRequiredService<HostedPages>().CameBackAsync(payment.Id, CancellationToken.None);
                return true;
            });
        }
    }

    private void Approve(bool charge, int looks)
    {
        if (till.Orders.Values.FirstOrDefault(order => order.Charges.Exists(due => due.State == ChargeState.Declined)) is { } order)
        {
            Do(() => ApproveAsync(order, charge || order.Order.Status != OrderStatus.Pending));
        }
        else if (looks > 1)
        {
            world.At(world.Between(10_000, 900_000), () => Approve(charge, looks - 1));
        }
    }

    private async Task ApproveAsync(ModelOrder order, bool charge)
    {
        var client = order.Order.ClientId;
        if (charge && till.CardOf(client, SimProvider.Brand) is null)
        {
            await AskAsync("store a card", services => services.GetRequiredService<IClientCards>().AddAsync(client, SimProvider.Brand, Card(client), "portal/1", CancellationToken.None));
        }

        var command = new OrderStepCommand(charge ? OrderEvent.ApprovedWithCharge : OrderEvent.ApprovedWithoutCharge, "user/1");
        world.Trace.Say($"staff: {command.Event} of order {order.Order.Id}");
        await AskAsync("approve a charge", services => services.GetRequiredService<IOrderStore>().ApplyAsync(order.Order.Id, command, CancellationToken.None));
    }

    public static StoredCard Card(ClientId client) => new() { CustomerRef = $"cus_{client}", MethodRef = $"pm_{client}", Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 };

    private void Refund(bool thereOnly, int looks)
    {
        if (provider.Captures.Count > 0)
        {
            var capture = provider.Captures[world.Random.Next(provider.Captures.Count)];
            var amount = Money.FromCents(world.Random.NextInt64(1, capture.Amount.Cents + 1));
            if (!thereOnly)
            {
                Do(() => RefundAsync(new RefundRequest { Id = new RefundId(_ids.NewId()), PaymentId = capture.Payment, Amount = amount, Actor = "user/1" }));
            }
            else if (world.Chance(0.3))
            {
                provider.Dispute(capture, won: world.Chance(0.5));
            }
            else
            {
                provider.RefundThere(capture, amount);
            }
        }
        else if (looks > 1)
        {
            world.At(world.Between(10_000, 900_000), () => Refund(thereOnly, looks - 1));
        }
    }

    private async Task RefundAsync(RefundRequest request)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            world.Trace.Say($"staff give back {request.Amount} of payment {SimProvider.Short(request.PaymentId)}");
            var reply = await AskAsync("give money back", services => services.GetRequiredService<IRefundStore>().RequestAsync(request, CancellationToken.None));
            if (reply is RefundReply told)
            {
                world.Trace.Say($"staff are told: {told.Status}");
                return;
            }

            await world.Outside.Delay(world.Between(1_000, 20_000));
        }
    }

    private async Task<object?> AskAsync<T>(string what, Func<IServiceProvider, Task<T>> ask)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var answer = process.WithAsync<object>(what, async services => (await ask(services))!); // none of them answers with nothing
        await Task.WhenAny(answer, world.Outside.Delay(TimeSpan.FromSeconds(60)));
        return answer.IsCompleted ? await answer : null;
    }
}
