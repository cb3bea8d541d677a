using System.Globalization;

namespace LeadExec.Api.Tests.Fuzz;

/// <summary>How much is tried: 20,000 inputs of one seed, or what `deploy/dev.sh fuzz` asks for.</summary>
internal sealed record FuzzBudget(int Inputs, int Seed)
{
    public static FuzzBudget FromEnvironment() => new(Number("LEADEXEC_FUZZ_INPUTS", 20_000), Number("LEADEXEC_FUZZ_SEED", 20_260_115));

    private static int Number(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : standard;
}
