using System.Globalization;
using LeadExec.Hosting.Runtime;
using LeadExec.Silo.Composition;

namespace LeadExec.Silo.Commands.Doctor;

/// <summary>What can be asked without a database.</summary>
internal sealed class MachineChecks(SiloOptions options)
{
    private const int ScarcePercent = 15;
    private const int GonePercent = 5;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        [Runtime(), Folder(), KeyFile(), Disk(), Port(), await ProgramAsync("pg_dump", "backup writes a zip of all tables instead", cancellationToken), Npm()];

    private static Finding Runtime() => RuntimeGuard.Refusal(RuntimeGuard.Present) is { } refusal
        ? Finding.Fail("runtime", refusal)
        : Finding.Ok("runtime", "ASP.NET Core " + RuntimeGuard.Present);

    private Finding Folder()
    {
        const string subject = "data folder";
        try
        {
            Directory.CreateDirectory(options.DataDirectory);
            var probe = Path.Combine(options.DataDirectory, ".doctor");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Ok(subject, $"{options.DataDirectory} can be written");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Finding.Fail(subject, $"{options.DataDirectory} cannot be written: {refused.Message}");
        }
    }

    private Finding KeyFile()
    {
        const string subject = "key file";
        var path = Path.Combine(options.DataDirectory, "installation.key");
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return Finding.Ok(subject, "none in the data folder");
        }

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return (File.GetUnixFileMode(path) & others) == 0
            ? Finding.Ok(subject, "readable by its owner only")
            : Finding.Fail(subject, $"other users can read {path}; chmod 600 it");
    }

    private Finding Disk()
    {
        const string subject = "disk space";
        try
        {
            var drive = new DriveInfo(options.DataDirectory);
            var percent = (int)(100 * drive.AvailableFreeSpace / Math.Max(1, drive.TotalSize));
            var words = string.Create(CultureInfo.InvariantCulture, $"{percent} % free");
            return percent < GonePercent ? Finding.Fail(subject, words) : percent < ScarcePercent ? Finding.Warn(subject, words) : Finding.Ok(subject, words);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.Warn(subject, "cannot be asked: " + refused.Message);
        }
    }

    // A running product is the usual reason, and no illness.
    private Finding Port()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{options.Bind}:{options.Port}");
        return ListeningPort.IsTaken(options) ? Finding.Warn("port", $"{place} is taken, perhaps by a running LeadExec; --port N chooses another") : Finding.Ok("port", $"{place} is free");
    }

    private static async Task<Finding> ProgramAsync(string name, string otherwise, CancellationToken cancellationToken) =>
        await DumpPrograms.FindAsync(name, 0, cancellationToken) is { } path ? Finding.Ok(name, path) : Finding.Warn(name, $"not found: {otherwise}");

    private static Finding Npm()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "npm")).FirstOrDefault(File.Exists);
        return found is not null ? Finding.Ok("npm", found) : Finding.Warn("npm", "not found: a private PostgreSQL cannot be fetched");
    }
}
