using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary>Finds and runs PostgreSQL's own pg_dump and pg_restore; neither comes with the private binaries of npm.</summary>
internal static class DumpPrograms
{
    private const string SystemFolder = "/usr/lib/postgresql";

    /// <summary>The first program of at least that major version; null when there is none.</summary>
    public static async Task<string?> FindAsync(string name, int major, CancellationToken cancellationToken)
    {
        foreach (var candidate in Folders().Select(folder => Path.Combine(folder, name)).Where(File.Exists))
        {
            var (code, output) = await RunAsync([candidate, "--version"], null, cancellationToken);
            if (code == 0 && Major(output) >= major)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Runs a program against a database; address and password go by the environment, where other users cannot see them.</summary>
    /// <returns>The exit code and what it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> line, string? connectionString, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (connectionString is not null)
        {
            Point(start, new NpgsqlConnectionStringBuilder(connectionString));
        }

        using var process = Process.Start(start)!; // the file exists
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static void Point(ProcessStartInfo start, NpgsqlConnectionStringBuilder database)
    {
        start.Environment["PGHOST"] = database.Host;
        start.Environment["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = database.Username;
        start.Environment["PGPASSWORD"] = database.Password;
        start.Environment["PGDATABASE"] = database.Database;
        start.Environment["PGSSLMODE"] = database.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Prefer => "prefer",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
        };
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("LEADEXEC_PG_BIN") is { Length: > 0 } named)
        {
            yield return named;
        }

        if (Directory.Exists(SystemFolder))
        {
            foreach (var folder in Directory.EnumerateDirectories(SystemFolder).OrderDescending(StringComparer.Ordinal))
            {
                yield return Path.Combine(folder, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }

    // "pg_dump (PostgreSQL) 17.2 (…)"
    private static int Major(string version)
    {
        var word = version.Split(' ').FirstOrDefault(part => part.Length > 0 && char.IsAsciiDigit(part[0])) ?? "";
        return int.TryParse(new string([.. word.TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
