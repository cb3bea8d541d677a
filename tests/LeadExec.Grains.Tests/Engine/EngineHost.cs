using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Check;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Leads;
using LeadExec.Grains.Pings;
using LeadExec.Grains.Queue;
using LeadExec.Grains.Recovery;
using LeadExec.InProcess;
using LeadExec.Ports;
using LeadExec.Ports.Books;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Postgres;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Pings;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Queue;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadExec.Grains.Tests.Engine;

/// <summary>
/// The engine without its front doors: real grains on the in-process host, the real journal on PostgreSQL, scripted buyers, and
/// a clock that stands still until a test moves it.
/// </summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;

    private EngineHost(IHost host, FixedCatalogSource catalogs, ManualTimeProvider time, TestDatabase database) =>
        (_host, Catalogs, Time, Database) = (host, catalogs, time, database);

    public FixedCatalogSource Catalogs { get; }

    public ManualTimeProvider Time { get; }

    public TestDatabase Database { get; }

    public ScriptedTransport Buyers => (ScriptedTransport)_host.Services.GetRequiredService<IDeliveryTransport>();

    public CollectedLog Log => (CollectedLog)_host.Services.GetRequiredService<IProcessLog>();

    public ILeadJournal Journal => _host.Services.GetRequiredService<ILeadJournal>();

    /// <summary>Works off two leads at once, when a test says so.</summary>
    public DeliveryQueue Queue => _host.Services.GetRequiredService<DeliveryQueue>();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public QueueGauge Gauge => _host.Services.GetRequiredService<QueueGauge>();

    public IQueueStore QueueStore => _host.Services.GetRequiredService<IQueueStore>();

    public FinalResults Final => _host.Services.GetRequiredService<FinalResults>();

    public IOrderStore Orders => _host.Services.GetRequiredService<IOrderStore>();

    /// <summary>What the leads know of open orders; read again when a test says so.</summary>
    public PostgresOpenOrders OpenOrders => _host.Services.GetRequiredService<PostgresOpenOrders>();

    public IPingStore Pings => _host.Services.GetRequiredService<IPingStore>();

    public ILeadRecord Record => _host.Services.GetRequiredService<ILeadRecord>();

    /// <summary>A host on the database; a second one on the same database is a second silo with grains of its own.</summary>
    public static async Task<EngineHost> StartAsync(TestDatabase database, Catalog catalog, ManualTimeProvider? clock = null)
    {
        var time = clock ?? new ManualTimeProvider();
        var catalogs = new FixedCatalogSource(catalog);
        var postgres = new PostgresOptions
        {
            ConnectionString = database.ConnectionString,
            SiloBootId = Guid.CreateVersion7(),
            AllowUnsafeDurability = true,
            ClockForTests = time.GetUtcNow,
        };
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        Register(builder.Services, database, catalogs, (postgres, time));
        var host = builder.Build();
        await BooksAsync(database, catalog);
        await host.StartAsync();
        return new EngineHost(host, catalogs, time, database);
    }

    public ILeadGrain Lead(Guid id) => _host.Services.GetRequiredService<IGrainFactory>().GetGrain<ILeadGrain>(GrainKeys.Lead(id));

    public Task<LeadReply> PostAsync(string phone, string state = "AZ", Func<SubmitLead, SubmitLead>? change = null)
    {
        var command = Submission(phone, state);
        command = change is null ? command : change(command);
        return Lead(command.LeadId).SubmitAsync(command);
    }

    public SubmitLead Submission(string phone, string state = "AZ") => new()
    {
        LeadId = Guid.CreateVersion7(),
        LeadTypeId = 1,
        LeadSourceId = 1,
        CampaignId = 1,
        ReceivedAt = Time.GetUtcNow(),
        Deadline = Time.GetUtcNow().AddSeconds(30),
        Dialect = AnswerDialect.V1Json,
        Fields = [Field("Phone", phone), Field("State", state)],
        BodyHash = [.. SHA256.HashData(Encoding.UTF8.GetBytes($"{phone} {state}"))],
    };

    public static WireField Field(string name, string value) => new() { Name = name, Values = [value] };

    /// <summary>Accounts that bought, with price in cents, in order of sale.</summary>
    public async Task<IReadOnlyList<string>> SalesAsync(Guid? lead = null)
    {
        var filter = lead is null ? "" : $" where lead_id = '{lead}'";
        var text = await Database.ScalarAsync<string>($"select string_agg(account_id || ':' || cents, ' ' order by booked_at, attempt_id) from sale{filter}");
        return text?.Split(' ') ?? [];
    }

    public async Task<Domain.Flow.FlowStage> StageAsync(LeadReply reply) => (await LoadAsync(reply)).Stage;

    public async Task<LeadRecord> LoadAsync(LeadReply reply) => (await Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!;

    /// <summary>Ends a test: no invariant of the record is broken.</summary>
    public async Task CheckAsync()
    {
        var results = await InvariantChecker.RunAsync(Database.DataSource, new CheckOptions { Quiet = TimeSpan.FromDays(36_500) }, CancellationToken.None);
        results.Where(result => result.Broken).Select(result => result.Invariant.Id + " " + string.Join(" | ", result.FirstRows)).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Rows of limited things, as a publication makes them.</summary>
    public static Task BooksAsync(TestDatabase database, Catalog catalog) => new PostgresBookKeeper(database.DataSource).EnsureRowsAsync(
        [
            .. catalog.Campaigns.Keys.Select(id => new BookRow(BookKind.Campaign, id.Value)),
            .. catalog.DeliveryAccounts.Keys.Select(id => new BookRow(BookKind.DeliveryAccount, id.Value)),
            .. catalog.Clients.Keys.Select(id => new BookRow(BookKind.Wallet, id.Value)),
            .. catalog.Clients.Keys.Select(id => new BookRow(BookKind.ClientCaps, id.Value)),
            .. catalog.DeliveryAccounts.Keys.Select(id => new BookRow(BookKind.QualifiedOfAccount, id.Value)),
            .. catalog.Clients.Keys.Select(id => new BookRow(BookKind.QualifiedOfClient, id.Value)),
        ],
        CancellationToken.None);

    private static void Register(IServiceCollection services, TestDatabase database, FixedCatalogSource catalogs, (PostgresOptions Postgres, ManualTimeProvider Time) run)
    {
        services.AddSingleton<TimeProvider>(run.Time);
        services.AddSingleton(run.Postgres);
        services.AddSingleton(database.DataSource);
        services.AddSingleton<ICatalogSource>(catalogs);
        services.AddSingleton<PostgresLeadJournal>();
        services.AddSingleton<ILeadJournal>(provider => provider.GetRequiredService<PostgresLeadJournal>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresLeadJournal>());
        services.AddSingleton<ILeadRecord, PostgresLeadRecord>();
        services.AddSingleton<ILeadRejector, PostgresLeadRejector>();
        services.AddSingleton<IPingStore, PostgresPingStore>();
        services.AddSingleton(_ => new ReadDatabase(new ReadOptions { ConnectionString = database.ConnectionString, MaximumConnections = 2 }));
        services.AddSingleton<ICapQueries, PostgresCapQueries>();
        services.AddSingleton<IRotationHistory, PostgresRotationHistory>();
        services.AddSingleton<IEarlierSales, PostgresEarlierSales>();
        services.AddSingleton<IProcessLog, CollectedLog>();
        services.AddSingleton<IDeliveryTransport, ScriptedTransport>();
        services.AddSingleton<TestSecrets>();
        services.AddSingleton<IKeyedHash>(provider => provider.GetRequiredService<TestSecrets>());
        services.AddSingleton<ISecretBox>(provider => provider.GetRequiredService<TestSecrets>());
        services.AddSingleton<IIdSource, RealIds>();
        services.AddSingleton<IAnswerRenderer, AnswerRenderer>();
        services.AddSingleton<CapAdvisor>();
        services.AddOptions<QueueOptions>().Configure(options => options.AtOnce = 2);
        services.AddSingleton<QueueBell>();
        services.AddSingleton<QueueGauge>();
        services.AddSingleton<QueueLine>();
        services.AddSingleton<QueueServices>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<IQueueStore, PostgresQueueStore>();
        services.AddSingleton<FinalResults>();
        services.AddSingleton<IOrderStore>(provider => new PostgresOrderStore(database.DataSource, catalogs, run.Time.GetUtcNow));
        services.AddSingleton<PostgresOpenOrders>();
        services.AddSingleton<IOpenOrders>(provider => provider.GetRequiredService<PostgresOpenOrders>());
        services.AddSingleton<PingServices>();
        services.AddSingleton<ParkedLeads>();
        services.AddSingleton<LeadTools>();
        services.AddSingleton<LeadServices>();
        services.AddSingleton<PingCatalogs>();
        services.AddSingleton<PingMeters>();
        services.AddSingleton<InboundPings>();
        services.AddInProcessActorHost(host => host
            .AddGrains(typeof(LeadGrain).Assembly)
            .AddMemoryGrainStorageAsDefault()
            .UseInMemoryReminderService()
            .Configure(options => options.CheckContracts = true));
    }

    private sealed class RealIds : IIdSource
    {
        public Guid NewId() => Guid.CreateVersion7();
    }
}
