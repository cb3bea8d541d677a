using System.Globalization;

namespace LeadExec.Domain.Tests.Expressions;

/// <summary>What a fuzz test draws: 1,000 inputs of one seed, or what <c>deploy/dev.sh fuzz</c> asks for.</summary>
internal static class FuzzInputs
{
    public static int Count { get; } = Number("LEADEXEC_FUZZ_INPUTS", 1_000);

    public static int Seed { get; } = Number("LEADEXEC_FUZZ_SEED", 20_260_115);

    private static int Number(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } asked ? int.Parse(asked, NumberStyles.None, CultureInfo.InvariantCulture) : standard;
}
