using System.Globalization;
using LeadExec.Hosting.Postgres;
using LeadExec.Hosting.Runtime;
using LeadExec.Postgres;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Security;
using LeadExec.Silo.Composition;
using LeadExec.Silo.Demo;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary>Serves until it is stopped: database, migrations, checks, then the front doors.</summary>
internal static class Serving
{
    private const int DefaultGatewayPort = 8091;

    public static async Task<int> RunAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        if (RuntimeGuard.Refusal(RuntimeGuard.Present) is { } refusal)
        {
            return CommandOutcome.Fail(refusal);
        }

        // Asked before anything is started, so that the message is the only output.
        if (ListeningPort.IsTaken(options))
        {
            return PortTaken(options);
        }

        try
        {
            await ServeAsync(options, cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is PostgresUnavailableException or UnsafeDatabaseException or MigrationException or InstallationKeyException or OptionsValidationException)
        {
            return CommandOutcome.Fail(failure.Message);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return PortTaken(options);
        }
    }

    private static int PortTaken(SiloOptions options) =>
        CommandOutcome.Fail(string.Create(CultureInfo.InvariantCulture, $"Port {options.Port} is taken. Choose another one with --port N."));

    private static async Task ServeAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddJsonConsole());
        await using var server = await Databases.OpenAsync(options, cancellationToken, logs);
        var postgres = new PostgresOptions
        {
            ConnectionString = server.ConnectionString,
            SiloBootId = Guid.CreateVersion7(),
            AllowUnsafeDurability = options.AllowUnsafeDatabase,
        };
        await PrepareAsync(options, postgres, cancellationToken);
        // Two demos on one machine have a simulator each.
        options = options is { Demo: true, BuyerSimulator: not null } ? options with { BuyerPort = ListeningPort.FreeOr(options.BuyerPort) } : options;
        options = options is { Demo: true, GatewaySimulator: not null } ? options with { GatewayPort = ListeningPort.FreeOr(options.GatewayPort ?? DefaultGatewayPort) } : options;
        await using var simulator = options is { Demo: true, BuyerSimulator: { } program } ? SimulatorProcess.Start(program, options.BuyerPort) : null;
        await using var gateway = options is { Demo: true, GatewaySimulator: { } provider, GatewayPort: { } port }
            ? SimulatorProcess.Start(provider, port, "--stripe-webhook", DemoBilling.WebhookOf(options.Port))
            : null;
        await using var app = SiloApplication.Build(options, server, postgres);
        await DefaultPlaces.EnsureAsync(app.Services, options.PlacesFile, cancellationToken);
        await app.StartAsync(cancellationToken);
        await Welcome.SayAsync(app, options, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task PrepareAsync(SiloOptions options, PostgresOptions postgres, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await new DatabaseGuard(database, postgres).CheckAsync(cancellationToken);
        await new MigrationRunner(database).ApplyAsync(cancellationToken);
        // The host asks again when it starts; asked here, the answer is one message.
        var key = new InstallationKeyOptions();
        Databases.UseKey(options, key);
        await InstallationKeyProbe.DemandAsync(database, key, cancellationToken);
    }
}
