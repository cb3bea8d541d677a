using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Security;
using LeadExec.Postgres;
using LeadExec.Postgres.Orders;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>
/// Clients whose orders are charged to their cards at a simulated provider while everything is killed. The provider cuts, hangs and fails
/// as real ones do, often after the money has moved; its own books say what was truly taken.
/// </summary>
internal sealed class TortureCards : IAsyncDisposable
{
    private const int FirstClient = 50;
    private const int Clients = 20;
    private const int Dollars = 40;
    private const int Succeeded = 2;
    private static readonly TimeSpan BetweenOrders = TimeSpan.FromMilliseconds(400);
    private readonly GatewaySimulator.GatewaySimulator provider;
    private readonly Random random;
    private readonly ConcurrentDictionary<int, string> customers = new();

    private TortureCards(GatewaySimulator.GatewaySimulator provider, int seed) => (this.provider, random) = (provider, new Random(seed));

    /// <summary>Where the product must be allowed to call.</summary>
    public string Target => provider.Address.Authority;

    public static async Task<TortureCards> StartAsync(int seed) => new(await GatewaySimulator.GatewaySimulator.StartAsync(), seed);

    /// <summary>Publishes the provider and the clients, and keeps a card of each.</summary>
    public async Task PrepareAsync(string connectionString, string dataFolder)
    {
        await using var services = new ServiceCollection().AddLogging().AddLeadExecPostgres(connectionString, key => key.DataFolder = dataFolder).BuildServiceProvider();
        var box = services.GetRequiredService<ISecretBox>();
        var stripe = new StripeSettings
        {
            SealedSecretKey = box.Seal(GatewaySimulatorOptions.DefaultStripeKey, BillingSecrets.StripeSecretKey),
            SealedWebhookSecret = box.Seal(GatewaySimulatorOptions.DefaultStripeWebhookSecret, BillingSecrets.StripeWebhookSecret),
            BaseAddress = provider.Address.AbsoluteUri,
        };
        IEnumerable<int> clients = Enumerable.Range(FirstClient, Clients);
        await SettingPublisher.PublishAsync(
            connectionString,
            dataFolder,
            [SettingPublisher.Of(new BillingSettings { Provider = PaymentProvider.Stripe, Stripe = stripe }), .. clients.Select(client => SettingPublisher.Of(SampleAccount.Client(client)))]);
        foreach (var client in clients)
        {
            var kept = provider.AddCard(SimProvider.Stripe);
            customers[client] = kept.CustomerRef;
            var card = new StoredCard { CustomerRef = kept.CustomerRef, MethodRef = kept.MethodRef, Brand = "visa", Last4 = kept.Last4 };
            await services.GetRequiredService<IClientCards>().AddAsync(new ClientId(client), PaymentProvider.Stripe, card, "torture", CancellationToken.None);
        }
    }

    /// <summary>Makes orders that are charged when they start, until cancelled. What the database does not take is lost and nobody was told otherwise.</summary>
    public async Task RunAsync(Func<string> connectionString, CancellationToken cancellation)
    {
        for (var number = 0; !cancellation.IsCancellationRequested; number++)
        {
            var client = FirstClient + (number % Clients);
            if (FaultFor(random.Next(10)) is { } fault)
            {
                provider.Fail(fault, 1, customers[client]);
            }

            try
            {
                await OrderAsync(connectionString(), client);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                // Its server is down at this moment.
            }

            await Task.Delay(BetweenOrders, CancellationToken.None);
        }
    }

    /// <summary>Waits until no payment is open, and holds the provider's books against ours.</summary>
    public async Task<CardVerdict> JudgeAsync(NpgsqlDataSource database, TimeSpan patience)
    {
        provider.FailNoMore();
        await using var connection = await database.OpenConnectionAsync();
        List<string> faults = [];
        for (var rounds = patience.TotalSeconds; await OpenAsync(connection) is > 0 and var open; rounds--)
        {
            if (rounds <= 0)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{open} payments never ended"));
                break;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var payments = (await connection.QueryAsync<Row>("select id as Id, key as Key, order_id as OrderId, state as State, cents as Cents from payment")).ToDictionary(row => row.Key);
        var captures = provider.Log.Captures;
        var twice = captures.GroupBy(capture => payments.TryGetValue(capture.Key, out var payment) ? payment.OrderId : 0).Where(group => group.Key == 0 || group.Count() > 1).ToList();
        faults.AddRange(twice.Select(group => string.Create(CultureInfo.InvariantCulture, $"the card of order {group.Key} was charged {group.Count()} times")));
        faults.AddRange(captures.Where(capture => payments.TryGetValue(capture.Key, out var payment) && (payment.State != Succeeded || payment.Cents != capture.Cents))
            .Select(capture => $"the provider took {capture.Key}, and we do not say so"));
        var taken = captures.Select(capture => capture.Key).ToHashSet();
        faults.AddRange(payments.Values.Where(payment => payment.State == Succeeded && !taken.Contains(payment.Key)).Select(payment => $"payment {payment.Id} succeeded, and the provider took nothing"));
        return new CardVerdict(captures.Count, twice.Count, faults);
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    /// <summary>Open payments; nobody waits in a test for the leases of a killed process and for the pauses between looks, so these are over.</summary>
    private static Task<int> OpenAsync(NpgsqlConnection connection) => connection.ExecuteScalarAsync<int>("""
        with woken as (
          update payment set busy_until = now(), sent_at = sent_at - interval '5 minutes' where state in (0, 1, 4) and busy_until > now() + interval '20 seconds' returning id)
        select count(*)::int from payment where state in (0, 1, 4)
        """);

    /// <summary>Most calls go well; a hanging one keeps its seven neighbours waiting, so these are few.</summary>
    private static SimFault? FaultFor(int chance) => chance switch
    {
        0 or 1 => SimFault.CutAfterCapture,
        2 => SimFault.ErrorAfterCapture,
        3 => SimFault.CutBefore,
        4 => SimFault.HangAfterCapture,
        _ => null,
    };

    private static async Task OrderAsync(string connectionString, int client)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 5 });
        var catalogs = new FixedCatalogSource(CatalogBuilder.Empty with { Account = SampleAccount.Settings });
        await new PostgresOrderStore(database, catalogs).CreateAsync(
            new Order
            {
                Id = default,
                ClientId = new ClientId(client),
                Name = "Card",
                Type = OrderType.DollarAmount,
                Items = [new OrderItem { Dollars = Money.Round(Dollars) }],
                AutoCharge = AutoCharge.AtStart,
                StartsAt = DateTimeOffset.UtcNow.AddHours(-1),
            },
            "torture",
            CancellationToken.None);
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Key { get; init; } = "";

        public int? OrderId { get; init; }

        public short State { get; init; }

        public long Cents { get; init; }
    }
}
