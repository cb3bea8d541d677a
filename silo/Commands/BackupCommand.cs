using System.CommandLine;
using System.Globalization;
using LeadExec.Postgres.Backup;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary><c>backup --to FILE</c>: one consistent snapshot, while the product serves.</summary>
internal static class BackupCommand
{
    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var target = new Option<string>("--to") { Description = "file to write; it must not exist", Required = true };
        var copy = new Option<bool>("--copy") { Description = "write a zip of all tables even where pg_dump is there" };
        var command = new Command("backup", "Write the database into a file.") { target, copy };
        command.SetAction((parsed, cancellationToken) =>
            CommandOutcome.OfAsync(() => RunAsync(read(parsed), Path.GetFullPath(parsed.GetValue(target)!), parsed.GetValue(copy), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, string target, bool copy, CancellationToken cancellationToken)
    {
        if (File.Exists(target))
        {
            return CommandOutcome.Fail($"{target} exists already.");
        }

        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        var part = target + ".part";
        try
        {
            var how = await WriteAsync(services, part, copy, cancellationToken);
            File.Move(part, target);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {target} ({new FileInfo(target).Length:N0} bytes) {how}."));
            Console.WriteLine("The installation key is not in it: keep installation.key of the data folder (or LEADEXEC_KEY) in another safe place.");
            return 0;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<string> WriteAsync(CommandServices services, string part, bool copy, CancellationToken cancellationToken)
    {
        await using (Create(part))
        {
            // Made by us first, so that nobody else can read it while it grows.
        }

        var database = services.Get<NpgsqlDataSource>();
        var major = await ServerMajorAsync(database, cancellationToken);
        if (!copy && await DumpPrograms.FindAsync("pg_dump", major, cancellationToken) is { } program)
        {
            var (code, output) = await DumpPrograms.RunAsync(
                [program, "--format=custom", "--no-owner", "--no-privileges", "--file=" + part], services.ConnectionString, cancellationToken);
            return code == 0 ? $"by {program}" : throw new BackupException("pg_dump failed: " + output.Trim());
        }

        await using var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
        var manifest = await new CopyBackup(database, TimeProvider.System).WriteAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
        return string.Create(CultureInfo.InvariantCulture, $"as a zip of {manifest.Tables.Count} tables{(copy ? "" : $": there is no pg_dump of version {major} or newer here")}");
    }

    internal static async Task<int> ServerMajorAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return connection.PostgreSqlVersion.Major;
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
