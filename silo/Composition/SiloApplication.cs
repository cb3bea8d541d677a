using LeadExec.Api;
using LeadExec.Api.Delivery;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Delivery;
using LeadExec.Delivery.Mail;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Intake;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.DeliveryAccounts;
using LeadExec.Grains.Leads;
using LeadExec.Grains.Pings;
using LeadExec.Grains.Recovery;
using LeadExec.Hosting;
using LeadExec.Hosting.Actors;
using LeadExec.Hosting.Health;
using LeadExec.Hosting.Postgres;
using LeadExec.Payments;
using LeadExec.Ports;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Postgres;
using LeadExec.Postgres.Places;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Intake;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Pings;
using LeadExec.Postgres.ProcessLog;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Settings;
using LeadExec.Silo.Demo;
using LeadExec.Silo.Workers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Silo.Composition;

/// <summary>Puts the parts of an all-in-one process together: record, delivery, grains, workers and the front doors.</summary>
internal static class SiloApplication
{
    // Closed until recovery has looked at what an earlier process left, and the sample account exists if it was asked for.
    private const string StartGate = "start";

    public static WebApplication Build(SiloOptions options, EmbeddedPostgres server, PostgresOptions postgres)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://{options.Bind}:{options.Port}");
        builder.WebHost.ConfigureLeadExecKestrel();
        builder.AddLeadExecHosting();
        builder.Services.AddDatabaseGate(server);
        builder.Services.AddSingleton(new SwitchGate(StartGate));
        builder.Services.AddSingleton<IReadinessGate>(provider => provider.GetRequiredService<SwitchGate>());
        AddRecord(builder.Services, options, postgres);
        builder.Services.AddLeadExecDelivery(delivery => AllowDemo(options, delivery));
        // The operator's allow-list and limits of outgoing calls (decision 18), for example LeadExec__Delivery__AllowedTargets__0.
        builder.Services.AddOptions<IpPlaceOptions>().Bind(builder.Configuration.GetSection("LeadExec:Places")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ReadOptions>().Bind(builder.Configuration.GetSection("LeadExec:Reads")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<DeliveryOptions>().Bind(builder.Configuration.GetSection("LeadExec:Delivery"));
        builder.Services.AddLeadExecPayments(payments => builder.Configuration.GetSection("LeadExec:Payments").Bind(payments));
        // A webhook may be saved exactly where a delivery may go.
        builder.Services.AddOptions<SettingOptions>().Configure<IOptions<DeliveryOptions>>((settings, delivery) => settings.AllowedTargets = TargetsOf(delivery.Value));
        builder.Services.AddOptions<PreviewOptions>().Configure<IOptions<DeliveryOptions>>((previews, delivery) => previews.AllowedTargets = TargetsOf(delivery.Value));
        // A mail server, for example LeadExec__Mail__Smtp__Host and LeadExec__Mail__Smtp__Password; the demo's messages can be read in a folder.
        builder.Services.AddLeadExecMail(mail =>
        {
            mail.Folder = options.Demo ? MailFolder(options) : null;
            builder.Configuration.GetSection("LeadExec:Mail").Bind(mail);
        });
        AddActors(builder, postgres);
        builder.Services.AddDeliveryQueue(builder.Configuration);
        builder.Services.AddLeadExecWorkers();
        builder.Services.AddInvariants(builder.Configuration);
        // Limits of the receivers, proxies that are believed and the public address, for example LeadExec__Intake__TrustedProxies__0.
        builder.Services.AddLeadExecIntake(intake => builder.Configuration.GetSection("LeadExec:Intake").Bind(intake));
        builder.AddLeadExecApi();
        if (options.Demo)
        {
            builder.Services.AddHostedService(provider => new DemoTrickle(
                () => FrontDoor.Of(provider.GetRequiredService<IServer>(), "/processor/insert/general"),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredService<ILogger<DemoTrickle>>()));
        }

        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<SwitchGate>().Close);
        app.MapLeadExecApi();
        app.MapLeadExecHealth();
        app.MapLeadExecMetrics();
        app.MapLeadExecIntake();
        app.MapLeadExecWeb();
        return app;
    }

    /// <summary>Where the demo's e-mail can be read.</summary>
    public static string MailFolder(SiloOptions options) => Path.GetFullPath(Path.Combine(options.DataDirectory, "mail"));

    private static void AddRecord(IServiceCollection services, SiloOptions options, PostgresOptions postgres)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(postgres);
        services.AddSingleton(_ => NpgsqlDataSource.Create(postgres.ConnectionString));
        services.AddLeadExecPostgres(postgres.ConnectionString, key => Databases.UseKey(options, key));
        services.AddLease();
        services.AddSingleton<PostgresLeadJournal>();
        services.AddSingleton<ILeadJournal>(provider => provider.GetRequiredService<PostgresLeadJournal>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresLeadJournal>());
        services.AddSingleton<ILeadRecord, PostgresLeadRecord>();
        services.AddSingleton<ILeadRejector, PostgresLeadRejector>();
        services.AddSingleton<IPingStore, PostgresPingStore>();
        services.AddSingleton<IRotationHistory, PostgresRotationHistory>();
        services.AddSingleton<PostgresProcessLog>();
        services.AddSingleton<IProcessLog>(provider => provider.GetRequiredService<PostgresProcessLog>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresProcessLog>());
        services.AddSingleton<IRefusedPosts, PostgresRefusedPosts>();
        services.AddSingleton<ISourceAnswers, PostgresSourceAnswers>();
    }

    private static void AddActors(WebApplicationBuilder builder, PostgresOptions postgres)
    {
        builder.AddLeadExecActors(new ActorSetup
        {
            Role = ActorRole.Silo,
            ConnectionString = postgres.ConnectionString,
            GrainAssemblies = [typeof(LeadGrain).Assembly],
            Cluster = ClusterSettings.From(builder.Configuration),
        });
        var services = builder.Services;
        services.AddOptions<DeliveryAccountOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IIdSource, UuidSource>();
        services.AddSingleton<IAnswerRenderer, AnswerRenderer>();
        services.AddSingleton<CapAdvisor>();
        services.AddSingleton<IClosedAccounts>(provider => provider.GetRequiredService<CapAdvisor>());
        services.AddOptions<PingRunOptions>().Bind(builder.Configuration.GetSection("LeadExec:Pings")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PingServices>();
        services.AddSingleton<ParkedLeads>();
        services.AddSingleton<LeadTools>();
        services.AddSingleton<LeadServices>();
        services.AddSingleton<PingCatalogs>();
        services.AddSingleton<PingMeters>();
        services.AddSingleton<InboundPings>();
    }

    private static List<OutboundTarget> TargetsOf(DeliveryOptions delivery) =>
        [.. delivery.AllowedTargets.Select(text => OutboundTarget.TryParse(text, out var target) ? target : null).OfType<OutboundTarget>()];

    private static void AllowDemo(SiloOptions options, DeliveryOptions delivery)
    {
        if (options.Demo)
        {
            delivery.AllowedTargets.Add($"127.0.0.1:{options.BuyerPort}");
            if (options.GatewayPort is { } gateway)
            {
                delivery.AllowedTargets.Add($"127.0.0.1:{gateway}");
            }
        }
    }
}
