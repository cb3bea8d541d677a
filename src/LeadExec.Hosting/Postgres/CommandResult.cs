namespace LeadExec.Hosting.Postgres;

/// <summary>How a short-lived program ended.</summary>
/// <param name="ExitCode">Its exit code; -1 when it could not be started.</param>
/// <param name="Output">Its standard output and error, together.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    internal bool Ok => ExitCode == 0;
}
