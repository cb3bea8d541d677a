using LeadExec.Ports.Settings;
using LeadExec.Postgres;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadExec.Postgres.Tests.Settings;

/// <summary>Class fixture: the settings adapters as a host starts them, over a database of their own.</summary>
public sealed class SettingsHost : IAsyncLifetime
{
    private readonly List<IHost> hosts = [];
    private TestDatabase? database;

    public TestDatabase Database => database!;

    public IServiceProvider Services => hosts[0].Services;

    public ISettingStore Store => Services.GetRequiredService<ISettingStore>();

    public ICatalogSource Catalogs => Services.GetRequiredService<ICatalogSource>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        await StartAsync(key: 1);
    }

    /// <summary>A further process on the same database.</summary>
    public async Task<IServiceProvider> StartAsync(byte key, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddSingleton(Database.DataSource);
        builder.Services.AddLeadExecPostgres(Database.ConnectionString, options => options.Key = Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray()));
        more?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        hosts.Add(host);
        return host.Services;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        await Database.DisposeAsync();
    }

    public Task<SettingReply> SaveAsync(params SettingChange[] changes) =>
        Store.SaveAsync(new SettingCommand { Changes = [.. changes], ChangedBy = "test" }, CancellationToken.None);

    public static SettingChange New(SettingKind kind, int? number, string body) => new() { Kind = kind, Number = number, ExpectedVersion = 0, Body = body };

    public static SettingChange Edit(SettingKind kind, int number, int version, string body) => new() { Kind = kind, Number = number, ExpectedVersion = version, Body = body };
}
