using System.Diagnostics;

namespace LeadExec.EndToEnd.Tests.Commands;

/// <summary>Runs one verb of the product's own executable to its end.</summary>
internal static class SiloCommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="database">Connection string that the environment names; null leaves the private one of the data folder.</param>
    /// <returns>The exit code, and standard output and error together.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string? database, params IReadOnlyList<string> arguments)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var start = new ProcessStartInfo(Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.Silo", own.Name, "LeadExec.Silo"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LEADEXEC_DB"] = database;
        start.Environment.Remove("DATABASE_URL");
        start.Environment.Remove("LEADEXEC_KEY");
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end: {string.Join(' ', arguments)}");
        }
    }
}
