using System.Globalization;
using LeadExec.Api;
using LeadExec.Api.Delivery;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Delivery;
using LeadExec.Domain.Delivery;
using LeadExec.Hosting;
using LeadExec.Hosting.Actors;
using LeadExec.Hosting.Postgres;
using LeadExec.Payments;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Queue;
using LeadExec.Postgres;
using LeadExec.Postgres.Places;
using LeadExec.Postgres.Intake;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Queue;
using LeadExec.Postgres.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

// The front doors alone, as a client of the cluster of silos: posts, API, portals; no grains, no workers, no migrations.
if (ActorHosting.ClientRefusal is { } refusal)
{
    return Fail(refusal);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var data = Path.GetFullPath(builder.Configuration["data"] ?? ".data");
    await using var server = await EmbeddedPostgres.AttachAsync(
        new EmbeddedPostgresOptions { DataDirectory = data }, TimeProvider.System, NullLogger<EmbeddedPostgres>.Instance, CancellationToken.None);
    if (server.IsPrivate || !await IsMigratedAsync(server.ConnectionString))
    {
        return Fail("There is no database of this version: start `silo` first, with the same LEADEXEC_DB or --data.");
    }

    await using var app = Build(builder, server, data);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is PostgresUnavailableException or OptionsValidationException)
{
    return Fail(failure.Message);
}

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

static async Task<bool> IsMigratedAsync(string connectionString)
{
    await using var database = NpgsqlDataSource.Create(connectionString);
    return (await new MigrationRunner(database).StatusAsync(CancellationToken.None)).All(script => script.State is MigrationState.Applied or MigrationState.Unknown);
}

static WebApplication Build(WebApplicationBuilder builder, EmbeddedPostgres server, string data)
{
    var configuration = builder.Configuration;
    builder.WebHost.UseUrls($"http://{configuration["bind"] ?? "127.0.0.1"}:{configuration.GetValue("port", 8080).ToString(CultureInfo.InvariantCulture)}");
    builder.WebHost.ConfigureLeadExecKestrel();
    builder.AddLeadExecHosting();
    builder.Services.AddDatabaseGate(server);
    AddAdapters(builder.Services, configuration, server.ConnectionString, data);
    builder.AddLeadExecActors(new ActorSetup { Role = ActorRole.Client, ConnectionString = server.ConnectionString, Cluster = ClusterSettings.From(configuration) });
    builder.Services.AddLeadExecQueueWatch(configuration);
    builder.Services.AddLeadExecIntake(intake => configuration.GetSection("LeadExec:Intake").Bind(intake));
    builder.AddLeadExecApi();
    var app = builder.Build();
    app.MapLeadExecApi();
    app.MapLeadExecHealth();
    app.MapLeadExecMetrics();
    app.MapLeadExecIntake();
    app.MapLeadExecWeb();
    return app;
}

static void AddAdapters(IServiceCollection services, IConfiguration configuration, string connectionString, string data)
{
    services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
    services.AddLeadExecPostgres(connectionString, key =>
    {
        key.DataFolder = data;
        key.Key = Environment.GetEnvironmentVariable("LEADEXEC_KEY");
    });
    services.AddSingleton<IRefusedPosts, PostgresRefusedPosts>();
    services.AddSingleton<ISourceAnswers, PostgresSourceAnswers>();
    services.AddSingleton<IQueueMeter>(provider => new PostgresQueueMeter(provider.GetRequiredService<NpgsqlDataSource>()));

    // The trial of a webhook (test send, double send) and the calls to payment providers are the wire requests of a front door; their limits and allow-list are the silos'.
    services.AddLeadExecDelivery();
    services.AddOptions<IpPlaceOptions>().Bind(configuration.GetSection("LeadExec:Places")).ValidateDataAnnotations().ValidateOnStart();
    services.AddOptions<ReadOptions>().Bind(configuration.GetSection("LeadExec:Reads")).ValidateDataAnnotations().ValidateOnStart();
    services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection("LeadExec:Delivery"));
    services.AddLeadExecPayments(payments => configuration.GetSection("LeadExec:Payments").Bind(payments));
    services.AddOptions<SettingOptions>().Configure<IOptions<DeliveryOptions>>((settings, delivery) => settings.AllowedTargets = TargetsOf(delivery.Value));
    services.AddOptions<PreviewOptions>().Configure<IOptions<DeliveryOptions>>((previews, delivery) => previews.AllowedTargets = TargetsOf(delivery.Value));
}

static List<OutboundTarget> TargetsOf(DeliveryOptions delivery) =>
    [.. delivery.AllowedTargets.Select(text => OutboundTarget.TryParse(text, out var target) ? target : null).OfType<OutboundTarget>()];
