using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Backup;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Security;
using LeadExec.Silo.Composition;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary><c>restore --from FILE</c>: into an empty database, which sends nothing until somebody lets it (FM-20).</summary>
internal static class RestoreCommand
{
    private const int SignatureBytes = 5;

    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var source = new Option<string>("--from") { Description = "file that backup wrote", Required = true };
        var command = new Command("restore", "Take a backup back into an empty database; outbound deliveries stay stopped afterwards.") { source };
        command.SetAction((parsed, cancellationToken) =>
            CommandOutcome.OfAsync(() => RunAsync(read(parsed), Path.GetFullPath(parsed.GetValue(source)!), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, string source, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        var database = services.Get<NpgsqlDataSource>();
        var restored = new RestoredDatabase(database);
        await using var file = File.OpenRead(source);
        if (!await restored.IsEmptyAsync(cancellationToken))
        {
            return CommandOutcome.Fail("The database is not empty. Restore into a new one: another --data folder, or another LEADEXEC_DB.");
        }

        await LoadAsync(services, file, cancellationToken);
        await new MigrationRunner(database).ApplyAsync(cancellationToken);
        var unknown = await restored.CalmAsync(cancellationToken);
        var stopped = await StopOutboundAsync(services.Get<ISettingStore>(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored {source}. {unknown} deliveries that were under way are now of unknown outcome; see /api/v1/reconcile."));
        Console.WriteLine(stopped
            ? "Outbound deliveries are stopped. Start them when you know what was sent after the backup was made."
            : "The backup had no company settings yet, so there are no deliveries to stop.");
        await WarnOfKeyAsync(options, database, cancellationToken);
        return 0;
    }

    private static async Task LoadAsync(CommandServices services, FileStream file, CancellationToken cancellationToken)
    {
        var signature = new byte[SignatureBytes];
        await file.ReadAtLeastAsync(signature, SignatureBytes, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        if (!signature.AsSpan().SequenceEqual("PGDMP"u8))
        {
            await new CopyRestore(services.Get<NpgsqlDataSource>()).ReadAsync(file, cancellationToken);
            return;
        }

        var major = await BackupCommand.ServerMajorAsync(services.Get<NpgsqlDataSource>(), cancellationToken);
        var program = await DumpPrograms.FindAsync("pg_restore", major, cancellationToken)
            ?? throw new BackupException($"This file needs pg_restore of version {major} or newer; install PostgreSQL's client programs.");
        var name = new NpgsqlConnectionStringBuilder(services.ConnectionString).Database!; // we connected to it
        var (code, output) = await DumpPrograms.RunAsync(
            [program, "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--dbname=" + name, file.Name], services.ConnectionString, cancellationToken);
        if (code != 0)
        {
            throw new BackupException("pg_restore failed; nothing was restored: " + output.Trim());
        }
    }

    private static async Task<bool> StopOutboundAsync(ISettingStore settings, CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(SettingKey.Account, cancellationToken) is not { } stored)
        {
            return false;
        }

        var account = JsonSerializer.Deserialize<AccountSettings>(stored.Body, SettingJson.Options)!; // stored by us
        if (account.OutboundStopped)
        {
            return true;
        }

        var change = new SettingChange
        {
            Kind = SettingKind.Account,
            Number = SettingKey.AccountNumber,
            ExpectedVersion = stored.Version,
            Body = JsonSerializer.Serialize(account with { OutboundStopped = true }, SettingJson.Options),
        };
        var reply = await settings.SaveAsync(new SettingCommand { Changes = [change], ChangedBy = "restore" }, cancellationToken);
        return reply.Status == SettingStatus.Saved ? true : throw new BackupException($"Outbound deliveries could not be stopped ({reply.Status}). Do not start this database.");
    }

    private static async Task WarnOfKeyAsync(SiloOptions options, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var key = new InstallationKeyOptions();
        Databases.UseKey(options, key);
        if (await InstallationKeyProbe.AskAsync(database, key, cancellationToken) is InstallationKeyState.Foreign or InstallationKeyState.Missing)
        {
            Console.WriteLine("The installation key of this backup is not here: put installation.key into the data folder, or set LEADEXEC_KEY, before you start.");
        }
    }
}
