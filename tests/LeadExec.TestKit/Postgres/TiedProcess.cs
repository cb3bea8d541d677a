using System.Diagnostics;

namespace LeadExec.TestKit.Postgres;

/// <summary>
/// A child process that ends when this process ends, however it ends. Linux sends the death signal when the <em>thread</em> that
/// started the child ends, so the start happens on a thread that lives as long as the child.
/// </summary>
internal sealed class TiedProcess
{
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TiedProcess()
    {
    }

    /// <summary>Completes with the exit code.</summary>
    internal Task<int> Exited => exited.Task;

    /// <summary>What to put before a program so that it gets <paramref name="signal"/> when its parent dies; nothing where the tool is missing.</summary>
    internal static IReadOnlyList<string> DieWithParent(string signal) =>
        File.Exists("/usr/bin/setpriv") ? ["setpriv", "--pdeathsig", signal] : [];

    internal static Task<TiedProcess> StartAsync(IReadOnlyList<string> line, string log)
    {
        var started = new TaskCompletionSource<TiedProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(line, log, started)) { IsBackground = true, Name = "tied process" };
        thread.Start();
        return started.Task;
    }

    private static void Run(IReadOnlyList<string> line, string log, TaskCompletionSource<TiedProcess> started)
    {
        try
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1", "sh", log, .. line]) { WorkingDirectory = "/" };
            using var process = Process.Start(start)!;
            var tied = new TiedProcess();
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
