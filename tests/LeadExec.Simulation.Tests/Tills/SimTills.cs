using LeadExec.Grains.Leads;
using LeadExec.Grains.Recovery;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>What of one process is about money: the real desks over the model and the simulated provider, and their rounds.</summary>
internal static class SimTills
{
    private const int Batch = 200;

    public static void Add(IServiceCollection services, SimSetting setting, SimActor actor)
    {
        var (till, link, bug) = (setting.Database.Till, new SimLink(setting.World, setting.Database, actor), setting.Bug);
        var gateway = bug.Gateway(new SimGateway(setting.World, setting.Provider, actor, () => setting.Faults.On ? setting.Plan.Till.BadGateway : 0));
        services.AddSingleton<IOrderStore>(new InMemoryOrderStore(till, link));
        services.AddSingleton(bug.Charges(new InMemoryChargeStore(till, link), till));
        services.AddSingleton<IClientCards>(new InMemoryClientCards(till, link));
        services.AddSingleton<IWalletRecharges>(new InMemoryWalletRecharges(till, link));
        services.AddSingleton<IRefundStore>(new InMemoryRefundStore(till, link));
        services.AddSingleton<IGatewayEvents>(new InMemoryGatewayEvents(till, link));
        services.AddSingleton<IReturnStore>(provider => bug.Returns(new InMemoryReturnStore(till, link, provider.GetRequiredService<ICatalogSource>()), till));
        var outbox = new InMemoryOutbox(setting.Database.Journal, link, () => setting.World.Now);
        services.AddSingleton(outbox);
        services.AddSingleton(bug.Outbox(outbox));
        services.AddSingleton(setting.Sources.Poster(actor));
        services.AddSingleton<ResultTeller>();
        services.AddSingleton<IMessageTeller>(provider => new SimTeller(provider.GetRequiredService<ResultTeller>(), setting.Sources, actor));
        services.AddSingleton<OutboxRound>();
        services.AddSingleton<ICardSetups, NoCardSetups>();
        services.AddSingleton<IPaymentGateways>(new OneGateway(gateway));
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddLeadExecCharging();
    }

    /// <summary>Orders that are filled or due for their renewal.</summary>
    public static async Task OrdersAsync(IServiceProvider services, ModelTill till)
    {
        if (!InMemoryOrderStore.HasWork(till))
        {
            return;
        }

        var orders = services.GetRequiredService<IOrderStore>();
        foreach (var order in await orders.DueAsync(Batch, CancellationToken.None))
        {
            await orders.SettleAsync(order, CancellationToken.None);
        }
    }

    /// <summary>What was committed and waits to be told.</summary>
    public static Task OutboxAsync(IServiceProvider services) =>
        services.GetRequiredService<InMemoryOutbox>().HasWork ? services.GetRequiredService<OutboxRound>().RunAsync(CancellationToken.None) : Task.CompletedTask;

    /// <summary>Notices, charges, recharges and refunds, as the worker of the product does.</summary>
    public static Task ChargesAsync(IServiceProvider services, ModelTill till) => !SimTill.HasWork(till)
        ? Task.CompletedTask
        : Task.WhenAll(
            services.GetRequiredService<NoticeDesk>().RoundAsync(CancellationToken.None),
            services.GetRequiredService<ChargeDesk>().RoundAsync(CancellationToken.None),
            services.GetRequiredService<RefundDesk>().RoundAsync(CancellationToken.None));
}
