using System.Security.Cryptography;

namespace LeadExec.Hosting.Postgres;

/// <summary>The files of one private cluster: <c>data/</c>, <c>password</c> (0600), <c>start.log</c>, all under one folder.</summary>
/// <param name="Root">Absolute path of the folder.</param>
public sealed record ClusterFiles(string Root)
{
    /// <summary>The server's own data directory.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>What the server prints until it is up, and afterwards its log.</summary>
    public string StartLog => Path.Combine(Root, "start.log");

    internal string PasswordFile => Path.Combine(Root, "password");

    internal bool IsInitialised => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>Major version that made the data, or null when there is none yet.</summary>
    internal int? Major => IsInitialised && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), out var major) ? major : null;

    /// <summary>The saved password, made on first use: 256 random bits, readable by the owner only.</summary>
    internal string Password()
    {
        if (!File.Exists(PasswordFile))
        {
            CreatePrivate(Root);
            using var stream = new FileStream(PasswordFile, PrivateFile());
            using var writer = new StreamWriter(stream);
            writer.Write(RandomNumberGenerator.GetHexString(64, lowercase: true));
        }

        return File.ReadAllText(PasswordFile).Trim();
    }

    /// <summary>Holds the folder for one program. The lock goes with the process, so a kill -9 leaves none behind.</summary>
    /// <exception cref="PostgresUnavailableException">Another running program holds it.</exception>
    internal FileStream Lock()
    {
        CreatePrivate(Root);
        try
        {
            return new FileStream(Path.Combine(Root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new PostgresUnavailableException(
                "Another LeadExec uses the data folder " + Path.GetDirectoryName(Root) + ". Stop it, or choose another folder with --data.", e);
        }
    }

    internal static void CreatePrivate(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The private PostgreSQL runs on Linux and macOS. On Windows set LEADEXEC_DB.");
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
