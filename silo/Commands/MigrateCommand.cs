using System.CommandLine;
using LeadExec.Postgres.Migrations;
using LeadExec.Silo.Composition;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary><c>migrate</c> brings the database up to date; <c>migrate --status</c> only says how far it is.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var status = new Option<bool>("--status") { Description = "list the migrations and change nothing" };
        var command = new Command("migrate", "Bring the database up to date.") { status };
        command.SetAction((parsed, cancellationToken) => CommandOutcome.OfAsync(() => RunAsync(read(parsed), parsed.GetValue(status), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, bool statusOnly, CancellationToken cancellationToken)
    {
        await using var server = await Databases.AttachAsync(options, cancellationToken);
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        var runner = new MigrationRunner(database);
        if (!statusOnly)
        {
            foreach (var applied in await runner.ApplyAsync(cancellationToken))
            {
                Console.WriteLine($"applied {applied}");
            }
        }

        foreach (var migration in await runner.StatusAsync(cancellationToken))
        {
            Console.WriteLine($"{migration.State,-10} {migration.Name}");
        }

        return 0;
    }
}
