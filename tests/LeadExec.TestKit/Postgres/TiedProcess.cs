using System.Diagnostics;

namespace LeadExec.TestKit.Postgres;

/// <summary>
/// A child process that ends when this process ends, however it ends. Linux sends the death signal when the <em>thread</em> that
/// started the child ends, so the start happens on a thread that lives as long as the child.
/// </summary>
internal sealed class TiedProcess
{
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TiedProcess(int pid) => Pid = pid;

    /// <summary>Process id; the shell that starts the program becomes it.</summary>
    internal int Pid { get; }

    /// <summary>Completes with the exit code.</summary>
    internal Task<int> Exited => exited.Task;

    /// <summary>What to put before a program so that it gets <paramref name="signal"/> when its parent dies; nothing where the tool is missing.</summary>
    internal static IReadOnlyList<string> DieWithParent(string signal) =>
        File.Exists("/usr/bin/setpriv") ? ["setpriv", "--pdeathsig", signal] : [];

    /// <param name="line">Program and arguments.</param>
    /// <param name="log">File that gets what it prints, appended.</param>
    /// <param name="environment">Variables on top of this process's own; a null value takes one away.</param>
    internal static Task<TiedProcess> StartAsync(IReadOnlyList<string> line, string log, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var started = new TaskCompletionSource<TiedProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1", "sh", log, .. line]) { WorkingDirectory = "/" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        new Thread(() => Run(start, started)) { IsBackground = true, Name = "tied process" }.Start();
        return started.Task;
    }

    private static void Run(ProcessStartInfo start, TaskCompletionSource<TiedProcess> started)
    {
        try
        {
            using var process = Process.Start(start)!;
            var tied = new TiedProcess(process.Id);
            started.SetResult(tied);
            process.WaitForExit();
            tied.exited.SetResult(process.ExitCode);
        }
        catch (Exception e) when (!started.Task.IsCompleted)
        {
            started.SetException(e);
        }
    }
}
