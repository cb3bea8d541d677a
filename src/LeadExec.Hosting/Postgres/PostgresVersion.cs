namespace LeadExec.Hosting.Postgres;

/// <summary>Asks a <c>postgres</c> program for its major version.</summary>
internal static class PostgresVersion
{
    /// <returns>The digits of the major version, or null when the program does not answer.</returns>
    internal static string? Read(string program)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, "--version")
        {
            RedirectStandardOutput = true,
        });
        var line = process?.StandardOutput.ReadToEnd() ?? "";
        process?.WaitForExit();
        var word = line.Trim().Split(' ').FirstOrDefault(w => w.Length > 0 && char.IsAsciiDigit(w[0]));
        return word is null ? null : new string([.. word.TakeWhile(char.IsAsciiDigit)]);
    }
}
