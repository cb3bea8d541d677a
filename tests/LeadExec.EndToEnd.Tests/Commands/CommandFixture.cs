using LeadExec.Ports.Users;
using LeadExec.Postgres;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests.Commands;

/// <summary>Class fixture: a database with company settings, one administrator and the installation key in a data folder.</summary>
public sealed class CommandFixture : IAsyncLifetime
{
    public const string Email = "admin@example.com";

    private readonly ScratchFolder folder = ScratchFolder.InMemory();
    private TestDatabase? database;
    private ServiceProvider? services;

    public TestDatabase Database => database!;

    public string Data => Path.Combine(folder.FullPath, "data");

    public IServiceProvider Services => services!;

    /// <summary>A path in the scratch folder.</summary>
    public string File(string name) => Path.Combine(folder.FullPath, name);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        await SettingPublisher.PublishAsync(database.ConnectionString, Data, SettingPublisher.Of(SampleAccount.Settings), SettingPublisher.Of(SampleAccount.LeadType(1)));
        services = new ServiceCollection().AddLogging().AddLeadExecPostgres(database.ConnectionString, key => key.DataFolder = Data).BuildServiceProvider();
        foreach (var check in services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Where(service => service.GetType().Name == "InstallationKeyCheck"))
        {
            await check.StartAsync(CancellationToken.None);
        }

        var admin = new NewUser { Email = Email, Role = UserRole.Administrator, PasswordHash = PasswordHash.Create("a quiet river at dawn") };
        await services.GetRequiredService<IUserStore>().AddAsync(admin, "test", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }

    public Task<(int Code, string Output)> RunAsync(params IReadOnlyList<string> arguments) =>
        SiloCommandLine.RunAsync(Database.ConnectionString, [.. arguments, "--data", Data]);
}
