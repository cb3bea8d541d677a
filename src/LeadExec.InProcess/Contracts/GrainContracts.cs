namespace LeadExec.InProcess.Contracts;

/// <summary>
/// The wire rules of grain interfaces, checked by reflection because the analyzers of Orleans only see the other build:
/// aliases, ids, serializers, and deep immutability, since this host hands values over without a copy.
/// </summary>
public sealed class GrainContracts
{
    private GrainContracts(IReadOnlyList<string> violations) => Violations = violations;

    /// <summary>One sentence per broken rule; empty when all is well.</summary>
    public IReadOnlyList<string> Violations { get; }

    /// <summary>Checks the interfaces of these grain classes and what their methods carry.</summary>
    public static GrainContracts Of(IEnumerable<Type> grainTypes) => new(new ContractInspector(grainTypes).Inspect());

    public void ThrowIfBroken()
    {
        if (Violations.Count > 0)
        {
            throw new GrainContractException(string.Join(Environment.NewLine, Violations));
        }
    }
}
