using System.Globalization;
using System.Net;
using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using LeadExec.Postgres;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Orders;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests.Twins;

/// <summary>
/// Two processes of the product on one database. Each has activations of its own of every grain, so that every grain that both
/// need exists twice for as long as the test runs.
/// </summary>
public sealed class TwinFixture : IAsyncLifetime
{
    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private SiloProcess[] silos = [];
    private string session = "";

    /// <summary>How much larger than in the suite; <c>deploy/dev.sh twin N</c> sets it.</summary>
    public static int Factor { get; } = int.TryParse(Environment.GetEnvironmentVariable("LEADEXEC_TWIN_FACTOR"), CultureInfo.InvariantCulture, out var factor) ? Math.Clamp(factor, 1, 1_000) : 1;

    public TestDatabase Database => database!;

    public BuyerSimulator.BuyerSimulator Buyer => buyer!;

    public IReadOnlyList<SiloProcess> Silos => silos;

    public string AckLog => Path.Combine(folder.FullPath, "answers.jsonl");

    internal TwinAccount Account => new(Factor, Buyer.BuyerAddress);

    private string Data => Path.Combine(folder.FullPath, "data");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        buyer.Set(TwinAccount.Silent, new BuyerSimulator.BuyerBehaviour { Fault = BuyerSimulator.BuyerFault.ResetAfterRead });
        await SettingPublisher.PublishAsync(database.ConnectionString, Data, Account.All());
        await FundAsync();
        session = await SignInAsync();
        silos = await Task.WhenAll(StartAsync("one"), StartAsync("two"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        if (buyer is not null)
        {
            await buyer.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }

    /// <summary>Staff say at one host how an attempt of unknown outcome ended; whether it was taken.</summary>
    public async Task<bool> DecideAsync(SiloProcess silo, Guid lead, Guid attempt, bool accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/leads/{lead}/attempts/{attempt}/decide", UriKind.Relative));
        request.Content = new StringContent($$"""{"accepted":{{(accepted ? "true" : "false")}}}""", Encoding.UTF8, "application/json");
        request.Headers.Add("Cookie", "leadexec=" + session);
        request.Headers.Add("X-LeadExec-Csrf", "1");
        using var answer = await silo.Http.SendAsync(request);
        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Conflict], await answer.Content.ReadAsStringAsync());
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<string> SignInAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddLeadExecPostgres(Database.ConnectionString, key => key.DataFolder = Data).BuildServiceProvider();
        var staff = new NewUser { Email = "twin@example.com", Role = UserRole.Administrator, PasswordHash = "none" };
        var user = await services.GetRequiredService<IUserStore>().AddAsync(staff, "test", CancellationToken.None);
        return await services.GetRequiredService<ISessionStore>().StartAsync(user!.Id, CancellationToken.None); // nobody has the address yet
    }

    private Task<SiloProcess> StartAsync(string name) => SiloProcess.StartAsync(new SiloStart
    {
        DataFolder = Data,
        Log = Path.Combine(folder.FullPath, name + ".log"),
        Port = SiloProcess.FreePort(),
        Database = Database.ConnectionString,
        AllowUnsafeDatabase = true,
        BuyerPort = Buyer.Address.Port,
    });

    private async Task FundAsync()
    {
        var wallet = new ClientId(TwinAccount.Number(TwinAccount.Wallet, 1));
        var funds = Money.FromCents(TwinAccount.WalletPrice.Cents * Account.LeadsOfWallet);
        await new PostgresBookKeeper(Database.DataSource).AddFundsAsync(wallet, funds, Guid.CreateVersion7(), CancellationToken.None);
        var catalogs = new FixedCatalogSource(CatalogBuilder.Empty with { Account = SampleAccount.Settings });
        var price = Money.Round(45m);
        await new PostgresOrderStore(Database.DataSource, catalogs).CreateAsync(
            new Order
            {
                Id = default,
                ClientId = new ClientId(TwinAccount.Number(TwinAccount.Order, 1)),
                Name = "Twin",
                Type = OrderType.LeadQuantity,
                Items = [new OrderItem { Quantity = Account.LeadsOfOrder, UnitPrice = price, PricePerLead = price }],
                StartsAt = await Database.ScalarAsync<DateTime>("select now() - interval '1 day'"),
            },
            "test",
            CancellationToken.None);
    }
}
