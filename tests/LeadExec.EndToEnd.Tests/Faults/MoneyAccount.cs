using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using LeadExec.Postgres;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests.Faults;

/// <summary>Class fixture: a client that buys by orders with a card at the simulated provider, and a product that is started anew at each death.</summary>
public sealed class MoneyAccount : IAsyncLifetime
{
    public const int Number = 602;

    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private GatewaySimulator.GatewaySimulator? provider;
    private string session = "";

    public TestDatabase Database => database!;

    public GatewaySimulator.GatewaySimulator Provider => provider!;

    private string Data => Path.Combine(folder.FullPath, "data");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        provider = await GatewaySimulator.GatewaySimulator.StartAsync();
        await using var services = new ServiceCollection().AddLogging().AddLeadExecPostgres(database.ConnectionString, key => key.DataFolder = Data).BuildServiceProvider();
        var box = services.GetRequiredService<ISecretBox>();
        var method = SampleAccount.Portal(Number, Number, Number);
        await SettingPublisher.PublishAsync(
            database.ConnectionString,
            Data,
            SettingPublisher.Of(SampleAccount.Settings),
            SettingPublisher.Of(new BillingSettings
            {
                Provider = PaymentProvider.Stripe,
                TaxPercent = 8.25m,
                Stripe = new StripeSettings
                {
                    SealedSecretKey = box.Seal(GatewaySimulatorOptions.DefaultStripeKey, BillingSecrets.StripeSecretKey),
                    SealedWebhookSecret = box.Seal(GatewaySimulatorOptions.DefaultStripeWebhookSecret, BillingSecrets.StripeWebhookSecret),
                    BaseAddress = provider.Address.AbsoluteUri,
                },
            }),
            SettingPublisher.Of(SampleAccount.LeadType(Number)),
            SettingPublisher.Of(SampleAccount.Source(Number)),
            SettingPublisher.Of(SampleAccount.Campaign(Number, Number, Number)),
            SettingPublisher.Of(SampleAccount.Client(Number)),
            SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, 40m) with { RequireOrder = true }));
        var kept = provider.AddCard(SimProvider.Stripe);
        var card = new StoredCard { CustomerRef = kept.CustomerRef, MethodRef = kept.MethodRef, Brand = "visa", Last4 = kept.Last4 };
        await services.GetRequiredService<IClientCards>().AddAsync(new ClientId(Number), PaymentProvider.Stripe, card, "test", CancellationToken.None);
        var admin = new NewUser { Email = "money@example.com", Role = UserRole.Administrator, PasswordHash = "none" };
        var user = await services.GetRequiredService<IUserStore>().AddAsync(admin, "test", CancellationToken.None);
        session = await services.GetRequiredService<ISessionStore>().StartAsync(user!.Id, CancellationToken.None);
    }

    /// <summary>Nobody waits for the leases of the process that died, nor for pauses. The new one may die before it is ready: it goes on with what is there.</summary>
    public async Task<SiloProcess> StartAsync(string? fault)
    {
        await Database.ExecuteAsync("""
            update silo set renewed_at = renewed_at - interval '1 minute';
            update payment set busy_until = now() - interval '1 minute', sent_at = sent_at - interval '5 minutes' where state in (0, 1, 4);
            update refund set busy_until = now() - interval '1 minute' where state in (0, 1, 4);
            """);
        var silo = await SiloProcess.LaunchAsync(new SiloStart
        {
            DataFolder = Data,
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = Database.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = Provider.Address.Port,
            Variables = new Dictionary<string, string?> { ["LEADEXEC_FAULT"] = fault },
        });
        try
        {
            await silo.WaitReadyAsync();
        }
        catch (InvalidOperationException) when (fault is not null && !silo.Lives)
        {
            // It reached its point.
        }

        return silo;
    }

    /// <summary>What staff do over HTTP; null when the process died before it answered.</summary>
    public async Task<JsonNode?> CallAsync(SiloProcess silo, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/" + path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", "leadexec=" + session);
        request.Headers.Add("X-LeadExec-Csrf", "1");
        try
        {
            using var answer = await silo.Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted, HttpStatusCode.Conflict], $"{path}: {text}");
            return JsonNode.Parse(text);
        }
        catch (HttpRequestException)
        {
            await silo.WaitExitAsync();
            return null;
        }
    }

    /// <summary>An order of one lead, paid by card when it starts and after each renewal.</summary>
    public Task<JsonNode?> OrderAsync(SiloProcess silo, string renewal) => CallAsync(silo, "orders", string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"clientId":{{Number}},"name":"Kill","type":"dollarAmount","items":[{"dollars":"40.00"}],"autoCharge":"atStart","renewal":"{{renewal}}","generateInvoice":true}"""));

    internal static LeadToPost Lead() => LeadToPost.New("AZ", "85004") with { IdempotencyKey = Guid.NewGuid().ToString(), Source = Number, LeadType = Number, Campaign = Number };

    public async ValueTask DisposeAsync()
    {
        if (provider is not null)
        {
            await provider.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }
}
