using System.ComponentModel;
using System.Diagnostics;

namespace LeadExec.Hosting.Postgres;

/// <summary>Runs a short-lived program to its end.</summary>
internal static class Command
{
    /// <summary>Never throws for a missing program: that is an ordinary answer while looking for what the machine has.</summary>
    internal static async Task<CommandResult> RunAsync(IReadOnlyList<string> line, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, await output + await error);
        }
        catch (Win32Exception e)
        {
            return new CommandResult(-1, e.Message);
        }
    }
}
