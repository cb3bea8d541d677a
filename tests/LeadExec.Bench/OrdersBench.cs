using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Orders;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Bench;

/// <summary>
/// The main job paid by one order that every lead wants, against the same job without an order, interleaved in one process; then the batch
/// writer alone, where every lead holds and settles on that one order.
/// </summary>
internal sealed class OrdersBench(BenchOptions options, ProductRig rig, LoadGenerator generator)
{
    private const int Plain = 1;
    private const int Ordered = 2;
    private const long Bank = 1_000_000_000; // the most that an order may have
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly List<double> without = [];
    private readonly List<double> with = [];
    private readonly List<double> holds = [];
    private readonly List<double> free = [];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await ProductRig.CreateAsync();
        var silo = await rig.StartProductAsync(_ => Settings());
        return await new OrdersBench(options, rig, generator).RunAsync(silo);
    }

    private async Task<int> RunAsync(SiloProcess silo)
    {
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        var (plain, ordered) = (new Contender("portal", receiver, Plain, silo.Pid), new Contender("order", receiver, Ordered, silo.Pid));
        var order = await OpenAsync();
        await generator.ClosedAsync(plain, options.InFlight, WarmUp);
        await generator.ClosedAsync(ordered, options.InFlight, WarmUp);
        var length = TimeSpan.FromSeconds(options.Seconds);
        for (var run = 1; run <= options.Runs; run++)
        {
            without.Add((await generator.ClosedAsync(plain, options.InFlight, length)).PerSecond);
            with.Add((await generator.ClosedAsync(ordered, options.InFlight, length)).PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}  portal {without[^1],6:0} /s  order {with[^1],6:0} /s  ratio {with[^1] / without[^1]:0.00} (aim 0.80)"));
        }

        await silo.StopAsync();
        await WriterAsync(order);
        return await ReportAsync(order);
    }

    /// <summary>The writer alone: leads that hold on the order, against leads that hold on nothing.</summary>
    private async Task WriterAsync(OrderId order)
    {
        var writer = new PostgresOptions { ConnectionString = rig.ConnectionString, SiloBootId = Guid.NewGuid(), OldestAge = TimeSpan.FromMinutes(1) };
        using var journal = new PostgresLeadJournal(writer, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance);
        await journal.StartAsync(CancellationToken.None);
        await HoldsAsync(journal, order, 2);
        for (var run = 1; run <= options.Runs; run++)
        {
            free.Add(await HoldsAsync(journal, null, options.Seconds));
            holds.Add(await HoldsAsync(journal, order, options.Seconds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}  writer without order {free[^1],6:0} holds/s  on one order {holds[^1],6:0} holds/s (aim 2000)"));
        }

        await journal.StopAsync(CancellationToken.None);
    }

    private async Task<double> HoldsAsync(PostgresLeadJournal journal, OrderId? order, int seconds)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, options.InFlight).Select(_ => Task.Run(async () =>
        {
            var done = 0;
            for (; clock.Elapsed.TotalSeconds < seconds; done++)
            {
                var reply = await journal.CommitAsync(Lead(order), CancellationToken.None);
                if (reply.Answer != CommitAnswer.Done)
                {
                    throw new InvalidOperationException(reply.ToString());
                }
            }

            return done;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private async Task<OrderId> OpenAsync()
    {
        var catalogs = new FixedCatalogSource(CatalogBuilder.Empty with { Account = SampleAccount.Settings });
        var order = new Order
        {
            Id = default,
            ClientId = new ClientId(Ordered),
            Name = "Hot",
            Type = OrderType.DollarAmount,
            Items = [new OrderItem { Dollars = Money.FromCents(Bank) }],
            StartsAt = DateTimeOffset.UtcNow.AddMinutes(-1),
        };
        return (await new PostgresOrderStore(rig.Database, catalogs).CreateAsync(order, "bench", CancellationToken.None)).Order.Id;
    }

    private async Task<int> ReportAsync(OrderId order)
    {
        var ratio = Stretch.MedianOf(with.Zip(without, (one, two) => one / Math.Max(0.001, two)));
        var (sales, hot) = (Stretch.MedianOf(with), Stretch.MedianOf(holds));
        await using var command = rig.Database.CreateCommand(string.Create(
            CultureInfo.InvariantCulture,
            $"select b.left_cents = {Bank} - (select coalesce(sum(s.cents), 0) from sale s where s.order_id = {order}) from book b where b.kind = 3 and b.id = {order}"));
        var right = await command.ExecuteScalarAsync() is true;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\norder-paid sales {sales:0} /s of {Stretch.MedianOf(without):0} /s: {ratio:0.00} (aim 0.80)   hot order {hot:0} holds/s (aim 2000), without an order {Stretch.MedianOf(free):0}   the order's balance is {(right ? "right" : "WRONG")}"));
        Directory.CreateDirectory(options.Output);
        var figures = new { PortalPerSecond = without, OrderPerSecond = with, Ratio = ratio, HoldsPerSecond = holds, HoldsWithoutOrder = free, options.InFlight, options.Seconds, options.Runs, Environment.ProcessorCount };
        await File.WriteAllTextAsync(Path.Combine(options.Output, "orders.json"), JsonSerializer.Serialize(figures, Json) + "\n");
        return right ? 0 : 1;
    }

    private static LeadCommit Lead(OrderId? order)
    {
        var id = Guid.CreateVersion7();
        var bytes = id.ToByteArray();
        byte[] hash = [.. bytes, .. bytes];
        return new LeadCommit
        {
            LeadId = new LeadId(id),
            Epoch = 1,
            Stage = FlowStage.Settled,
            Receipt = new LeadReceipt
            {
                LeadTypeId = new LeadTypeId(Ordered),
                LeadSourceId = new LeadSourceId(Ordered),
                CampaignId = new CampaignId(Ordered),
                ReceivedAt = DateTimeOffset.UtcNow,
                CatalogVersion = new CatalogVersion(1),
                Validity = LeadValidity.Valid,
                Cost = Money.FromCents(1500),
                MaximumDeliveries = 1,
                BodyHash = hash,
                FieldsJson = """{"FirstName":"Ann","LastName":"Example","State":"AZ"}""",
            },
            Hold = new AttemptHold
            {
                AttemptId = new AttemptId(Guid.CreateVersion7()),
                Number = 1,
                DeliveryId = Guid.CreateVersion7(),
                ClientId = new ClientId(Ordered),
                AccountId = new DeliveryAccountId(Ordered),
                MethodId = new DeliveryMethodId(Ordered),
                CampaignId = new CampaignId(Ordered),
                OrderId = order,
                Price = Money.FromCents(3_000),
                Instant = true,
            },
        };
    }

    private static IReadOnlyList<NamedSetting> Settings() =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        .. new[] { Plain, Ordered }.SelectMany(type =>
        {
            var method = SampleAccount.Portal(type, type, type);
            return new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)), SettingPublisher.Of(SampleAccount.Campaign(type, type, type)),
                SettingPublisher.Of(SampleAccount.Client(type)), SettingPublisher.Of(method), SettingPublisher.Of(SampleAccount.Account(method, 30m) with { RequireOrder = type == Ordered }),
            };
        }),
    ];
}
