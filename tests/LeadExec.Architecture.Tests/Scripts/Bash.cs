using System.Diagnostics;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Scripts;

/// <summary>Runs a piece of bash in the repository's root and returns how it ended.</summary>
internal static class Bash
{
    internal static async Task<(int Code, string Output, string Error)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
