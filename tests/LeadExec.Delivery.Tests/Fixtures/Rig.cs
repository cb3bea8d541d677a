using LeadExec.BuyerSimulator;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using LeadExec.TestKit.Security;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Tests.Fixtures;

/// <summary>A buyer on loopback and a transport that may reach it.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ServiceProvider services;

    private Rig(BuyerSimulator.BuyerSimulator buyers, ServiceProvider services) => (Buyers, this.services) = (buyers, services);

    public BuyerSimulator.BuyerSimulator Buyers { get; }

    public PurposeSecretBox Secrets { get; } = new();

    public IDeliveryTransport Transport => services.GetRequiredService<IDeliveryTransport>();

    public IOAuthExchange Exchange => services.GetRequiredService<IOAuthExchange>();

    public IDeliveryTester Tester => services.GetRequiredService<IDeliveryTester>();

    public static async Task<Rig> StartAsync(Action<IServiceCollection>? more = null)
    {
        var buyers = await BuyerSimulator.BuyerSimulator.StartAsync();
        return new Rig(buyers, Services(more, $"127.0.0.1:{buyers.Address.Port}"));
    }

    /// <summary>A transport without a buyer.</summary>
    public static ServiceProvider Services(Action<IServiceCollection>? more, params string[] allowed)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ISecretBox, PurposeSecretBox>();
        services.AddLeadExecDelivery(options =>
        {
            foreach (var target in allowed)
            {
                options.AllowedTargets.Add(target);
            }
        });
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>JSON to that buyer, judged by its result and price.</summary>
    public WebhookSettings Settings(string buyer = "b", string query = "") => new()
    {
        ProductionUrl = Buyers.BuyerAddress(buyer) + query,
        ContentType = WebhookContentType.Json,
        TimeoutSeconds = 20,
        Mappings = [new FieldMapping { FieldName = "FirstName" }, new FieldMapping { FieldName = "State" }],
        Response = new ResponseRules
        {
            Result = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.result", Expected = "accepted" },
            Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" },
            Reference = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.reference" },
        },
    };

    public Task<DeliveryVerdict> SendAsync(WebhookSettings settings) => SendAsync(Orders.Of(settings));

    public async Task<DeliveryVerdict> SendAsync(DeliveryOrder order)
    {
        var prepared = Transport.Prepare(order);
        prepared.Accepted.ShouldBeTrue(prepared.Detail);
        return await Transport.SendAsync(prepared.Value!, TimeSpan.FromMinutes(5), CancellationToken.None);
    }

    /// <summary>Waits until the buyer has seen so many wire requests.</summary>
    public async Task<IReadOnlyList<BuyerLogEntry>> WaitForRequestsAsync(int count)
    {
        using var giveUp = new CancellationTokenSource(Patience);
        while (Buyers.Log.Entries.Count < count)
        {
            giveUp.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return Buyers.Log.Entries;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Buyers.DisposeAsync();
    }
}
