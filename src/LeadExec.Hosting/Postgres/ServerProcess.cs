using System.Diagnostics;
using System.Globalization;

namespace LeadExec.Hosting.Postgres;

/// <summary>Questions about operating-system processes by id, and the hard stop of a whole server.</summary>
public static class ServerProcess
{
    /// <summary>True when the process lives (not a zombie) and its program is <c>postgres</c>.</summary>
    public static bool IsPostgres(int pid) => Name(pid) is { } name && name.StartsWith("postgres", StringComparison.Ordinal);

    /// <summary>
    /// Kills a server and all its children as a power cut would: no signal handler runs. Only processes whose parent is
    /// <paramref name="postmaster"/> are touched.
    /// </summary>
    public static void KillTree(int postmaster)
    {
        if (!IsPostgres(postmaster))
        {
            return;
        }

        var children = ChildrenOf(postmaster);
        Kill(postmaster);
        foreach (var child in children.Where(IsPostgres))
        {
            Kill(child);
        }
    }

    /// <summary>Process ids whose parent is <paramref name="parent"/>. Linux only; empty elsewhere, where children end by themselves.</summary>
    public static IReadOnlyList<int> ChildrenOf(int parent)
    {
        if (!Directory.Exists("/proc/self"))
        {
            return [];
        }

        var text = parent.ToString(CultureInfo.InvariantCulture);
        return [.. Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && Stat(pid) is [_, var ppid, ..] && ppid == text)];
    }

    internal static string? Name(int pid)
    {
        if (Directory.Exists("/proc/self"))
        {
            return Stat(pid) is [not "Z" and not "X", ..] ? ReadOrNull($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/comm")?.Trim() : null;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            return process.HasExited ? null : process.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Kill(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It ended between the look and the kill, which is what was asked for.
        }
    }

    /// <summary>State letter and parent's id; the program's name before them may hold spaces and brackets.</summary>
    private static string[]? Stat(int pid)
    {
        var text = ReadOrNull($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
        var end = text?.LastIndexOf(')') ?? -1;
        return end < 0 ? null : text![(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
