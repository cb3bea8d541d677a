using System.Globalization;

namespace LeadExec.Simulation.Tests;

/// <summary>How many seeds a series runs. LEADEXEC_SIM_SEED replays one, LEADEXEC_SIM_COUNT and LEADEXEC_SIM_FROM choose others than the first 200.</summary>
internal sealed record SimOptions(int From, int Count)
{
    public static SimOptions FromEnvironment()
    {
        var seed = Number("LEADEXEC_SIM_SEED", 0);
        return seed > 0 ? new SimOptions(seed, 1) : new SimOptions(Number("LEADEXEC_SIM_FROM", 1), Number("LEADEXEC_SIM_COUNT", 200));
    }

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
