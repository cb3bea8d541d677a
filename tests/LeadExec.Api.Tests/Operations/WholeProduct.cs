using System.Globalization;
using System.Net;
using LeadExec.Api.Security;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using LeadExec.Postgres;
using LeadExec.TestKit.Mail;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Operations;

/// <summary>Class fixture: the real executable over a database of its own, a buyer in this process, and an administrator's browser.</summary>
public sealed class WholeProduct : IAsyncLifetime
{
    /// <summary>Lead type; each buyer has its own campaign, client, method and account of the buyer's number.</summary>
    public const int LeadType = 4439;

    /// <summary>A buyer that takes what it gets.</summary>
    public const int Taking = 1;

    /// <summary>A buyer whose answers get lost.</summary>
    public const int Losing = 2;

    /// <summary>A second one of that kind, so that tests do not decide each other's attempts.</summary>
    public const int LosingToo = 3;

    /// <summary>A buyer without a test address.</summary>
    public const int WithoutTestAddress = 4;

    /// <summary>A client that takes leads in the portal.</summary>
    public const int Portal = 5;

    private const int Source = 6240;

    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private readonly List<HttpClient> browsers = [];
    private TestDatabase? database;
    private BuyerSimulator.BuyerSimulator? buyer;
    private TestMailServer? mail;
    private SiloProcess? silo;
    private int posted;

    public TestDatabase Database => database!;

    public BuyerSimulator.BuyerSimulator Buyer => buyer!;

    /// <summary>The mail server that the product sends over.</summary>
    public TestMailServer Mail => mail!;

    public SiloProcess Silo => silo!;

    /// <summary>Everything that the product printed.</summary>
    public string LogFile => Path.Combine(folder.FullPath, "silo.log");

    private string DataFolder => Path.Combine(folder.FullPath, "data");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
        mail = new TestMailServer { OffersStartTls = true };
        await SettingPublisher.PublishAsync(database.ConnectionString, DataFolder, [.. Settings()]);
        silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = DataFolder,
            Log = LogFile,
            Port = SiloProcess.FreePort(),
            Database = database.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = buyer.Address.Port,
            Variables = new Dictionary<string, string?>
            {
                ["LeadExec__Intake__PublicUrl"] = "https://leads.example/",
                ["LeadExec__Mail__Smtp__Host"] = "127.0.0.1",
                ["LeadExec__Mail__Smtp__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
                ["LeadExec__Mail__Smtp__CertificateSha256"] = mail.CertificateSha256,
                ["LeadExec__Mail__Smtp__User"] = "relay",
                ["LeadExec__Mail__Smtp__Password"] = "a password from the environment",
                ["LeadExec__Mail__Smtp__From"] = "billing@leads.example",
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        if (mail is not null)
        {
            await mail.DisposeAsync();
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

    /// <summary>An administrator's browser; the session comes straight from the store.</summary>
    public Task<HttpClient> AdministratorAsync() => BrowserAsync(new NewUser { Email = ApiHost.AdminEmail, Role = UserRole.Administrator, PasswordHash = "none" });

    /// <summary>The browser of a client's portal user.</summary>
    public Task<HttpClient> PortalUserAsync(int client) =>
        BrowserAsync(new NewUser { Email = $"portal{client}@example.com", Role = UserRole.Client, ClientId = new ClientId(client), PasswordHash = "none" });

    private async Task<HttpClient> BrowserAsync(NewUser person)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddLeadExecPostgres(Database.ConnectionString, key => key.DataFolder = DataFolder)
            .BuildServiceProvider();
        var users = services.GetRequiredService<IUserStore>();
        var known = await users.FindByEmailAsync(person.Email, CancellationToken.None) ?? await users.AddAsync(person, "test", CancellationToken.None);
        var token = await services.GetRequiredService<ISessionStore>().StartAsync(known!.Id, CancellationToken.None);
        var cookies = new CookieContainer();
        cookies.Add(Silo.Address, new Cookie(SessionCookie.PlainName, token));
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Silo.Address };
        browser.DefaultRequestHeaders.Add(CsrfGuard.Header, "1");
        browsers.Add(browser);
        return browser;
    }

    /// <summary>Posts a lead that only the buyer's account can get, and returns its id.</summary>
    public async Task<Guid> PostAsync(int buyerNumber)
    {
        var number = Interlocked.Increment(ref posted);
        var body = $$"""
            {"LID":"{{LeadType}}","VID":"{{Source}}","AID":"{{buyerNumber}}","FirstName":"Canarya","LastName":"Zebrafinch","Email":"canary{{number}}@example.com",
            "PrimaryPhone":"602555{{number:0000}}","State":"{{State(buyerNumber)}}","Zip":"85004"}
            """;
        await Silo.Http.CallAsync("POST", "/processor/insert/general", body).ExpectAsync(200);
        return await Database.ScalarAsync<Guid>("select id from lead order by seq desc limit 1");
    }

    // Criteria keep the buyers apart: each lives in its own state.
    private static string State(int buyerNumber) => new[] { "", "AZ", "CA", "NV", "UT", "NM" }[buyerNumber];

    private IEnumerable<NamedSetting> Settings() =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        SettingPublisher.Of(SampleAccount.LeadType(LeadType)),
        SettingPublisher.Of(SampleAccount.Source(Source)),
        .. Enumerable.Range(1, 5).Select(number => SettingPublisher.Of(SampleAccount.Campaign(number, Source, LeadType))),
        .. Enumerable.Range(1, 5).Select(number => SettingPublisher.Of(SampleAccount.Client(number))),
        .. Enumerable.Range(1, 5).SelectMany(Delivery),
    ];

    private IEnumerable<NamedSetting> Delivery(int number)
    {
        var method = number == Portal ? SampleAccount.Portal(number, number, LeadType) : SampleAccount.Webhook(number, number, LeadType, Buyer.BuyerAddress($"buyer{number}"));
        if (method.Webhook is { } webhook && number != WithoutTestAddress)
        {
            method = method with { Webhook = webhook with { TestUrl = Buyer.BuyerAddress($"test{number}").ToString() } };
        }

        var criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, [State(number)]);
        return [SettingPublisher.Of(method), SettingPublisher.Of(SampleAccount.Account(method, 40m) with { Criteria = criteria })];
    }
}
