using System.Globalization;

namespace LeadExec.Hosting.Postgres;

/// <summary>
/// What <c>postmaster.pid</c> in a data directory says, and whether it still holds. After a kill -9 or a reboot the file stays, and its
/// process id may by then belong to a stranger.
/// </summary>
internal sealed record PostmasterFile(int Pid, int Port)
{
    /// <summary>Above the largest process id that Linux or macOS can give out, so no process ever has it.</summary>
    private const int NobodysPid = 4_194_305;

    /// <returns>Null when there is no file, or it is not complete.</returns>
    internal static PostmasterFile? Read(string dataDirectory)
    {
        try
        {
            var lines = File.ReadAllLines(PathOf(dataDirectory));
            return lines.Length >= 4 && Number(lines[0]) is > 0 and var pid ? new PostmasterFile(pid, Number(lines[3])) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True when the process lives and is a PostgreSQL server.</summary>
    internal bool IsAlive() => ServerProcess.IsPostgres(Pid);

    /// <summary>
    /// Makes a file that names a stranger's process harmless. It is not deleted: its later lines let the server notice children of a
    /// dead server that still use the shared memory.
    /// </summary>
    internal static void Neutralise(string dataDirectory)
    {
        var path = PathOf(dataDirectory);
        if (!File.Exists(path))
        {
            return;
        }

        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || Number(lines[0]) <= 0)
        {
            File.Delete(path);
            return;
        }

        lines[0] = NobodysPid.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static string PathOf(string dataDirectory) => Path.Combine(dataDirectory, "postmaster.pid");

    private static int Number(string text) => int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
