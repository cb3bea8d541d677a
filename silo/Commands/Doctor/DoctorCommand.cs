using System.CommandLine;

namespace LeadExec.Silo.Commands.Doctor;

/// <summary><c>doctor</c>: one line for each thing that a start needs; exit code 1 when one of them fails.</summary>
internal static class DoctorCommand
{
    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var command = new Command("doctor", "Check what this installation needs, one line each: ok, warn or fail.");
        command.SetAction((parsed, cancellationToken) => RunAsync(read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings =
        [
            .. await new MachineChecks(options).RunAsync(cancellationToken),
            .. await new DatabaseChecks(options).RunAsync(cancellationToken),
        ];
        foreach (var finding in findings)
        {
            Console.WriteLine(finding);
        }

        return findings.Any(finding => finding.Level == FindingLevel.Fail) ? 1 : 0;
    }
}
