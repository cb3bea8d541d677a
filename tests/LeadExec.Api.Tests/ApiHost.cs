using System.Net;
using System.Net.Http.Json;
using LeadExec.Api.Intake;
using LeadExec.Api.Security;
using LeadExec.Api.Tests.Intake;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using LeadExec.Postgres;
using LeadExec.Postgres.Intake;
using LeadExec.TestKit.Payments;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadExec.Api.Tests;

/// <summary>Class fixture: the API on a loopback port over a database of its own, with a clock that tests move.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string AdminEmail = "admin@example.com";
    public const string Password = "a quiet river at dawn";

    private static readonly Lazy<string> Hash = new(() => PasswordHash.Create(Password));
    private TestDatabase? database;
    private WebApplication? app;

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The payment provider.</summary>
    public ScriptedGateway Gateway { get; } = new();

    public TestDatabase Database => database!;

    public WebApplication App => app!;

    public IServiceProvider Services => App.Services;

    public Uri Address => new(App.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(database.DataSource);
        builder.Services.AddSingleton<IGrainFactory>(new ScriptedGrains());
        builder.AddLeadExecApi();
        builder.Services.AddLeadExecIntake(intake => intake.TrustedProxies.Add("127.0.0.1"));
        builder.Services.AddSingleton<IRefusedPosts, PostgresRefusedPosts>();
        builder.Services.AddSingleton<ISourceAnswers, PostgresSourceAnswers>();
        builder.Services.AddLeadExecPostgres(database.ConnectionString, key => key.Key = Convert.ToBase64String(new byte[32]));
        builder.Services.AddSingleton<IPaymentGateways>(Gateway);
        builder.Services.AddLeadExecCharging();
        app = builder.Build();
        app.MapLeadExecApi();
        app.MapLeadExecIntake();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A browser without a session.</summary>
    public HttpClient Anonymous() => Browser(new CookieContainer());

    /// <summary>An administrator's browser. The person and the session come straight from the stores, because hashing a password takes its time.</summary>
    public async Task<HttpClient> AdministratorAsync()
    {
        var users = Services.GetRequiredService<IUserStore>();
        var admin = await users.FindByEmailAsync(AdminEmail, CancellationToken.None);
        if (admin is null)
        {
            await SaveAccountAsync();
            admin = await users.AddAsync(new NewUser { Email = AdminEmail, Role = UserRole.Administrator, PasswordHash = Hash.Value }, "test", CancellationToken.None);
        }

        return await BrowserOfAsync(admin!);
    }

    /// <summary>A member of staff who is no administrator, with a session.</summary>
    public async Task<HttpClient> StaffAsync(string email)
    {
        var user = new NewUser { Email = email, Role = UserRole.Staff, PasswordHash = Hash.Value };
        return await BrowserOfAsync((await Services.GetRequiredService<IUserStore>().AddAsync(user, "test", CancellationToken.None))!);
    }

    /// <summary>A portal user of the client with a session.</summary>
    public async Task<HttpClient> PortalUserAsync(int client, string email)
    {
        var user = new NewUser { Email = email, Role = UserRole.Client, ClientId = new ClientId(client), PasswordHash = Hash.Value };
        return await BrowserOfAsync((await Services.GetRequiredService<IUserStore>().AddAsync(user, "test", CancellationToken.None))!);
    }

    /// <summary>A new session of somebody who is there.</summary>
    public async Task<HttpClient> SessionAsync(string email) =>
        await BrowserOfAsync((await Services.GetRequiredService<IUserStore>().FindByEmailAsync(email, CancellationToken.None))!);

    /// <summary>Signs in as a browser does.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password)
    {
        var client = Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/v1/sessions", new { email, password });
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return client;
    }

    private async Task SaveAccountAsync()
    {
        var body = """{"companyName":"Example Leads","zoneId":"America/Phoenix","currency":"USD"}""";
        var change = new SettingChange { Kind = SettingKind.Account, Number = 1, ExpectedVersion = 0, Body = body };
        var reply = await Services.GetRequiredService<ISettingStore>().SaveAsync(new SettingCommand { Changes = [change], ChangedBy = "test" }, CancellationToken.None);
        reply.Status.ShouldBe(SettingStatus.Saved);
    }

    private async Task<HttpClient> BrowserOfAsync(UserAccount user)
    {
        var token = await Services.GetRequiredService<ISessionStore>().StartAsync(user.Id, CancellationToken.None);
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(SessionCookie.PlainName, token));
        return Browser(cookies);
    }

    private HttpClient Browser(CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add(CsrfGuard.Header, "1");
        return client;
    }
}
