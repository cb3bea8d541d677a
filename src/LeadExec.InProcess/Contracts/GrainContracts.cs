using System.Reflection;

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

    /// <summary>
    /// Checks these grain interfaces, those of these grain classes, these exceptions, and every type that a call carries.
    /// Converters are looked for in the assemblies of the given types.
    /// </summary>
    public static GrainContracts Of(IEnumerable<Type> types) => new(new ContractInspector([.. types]).Inspect());

    /// <summary>Checks every grain interface, grain class and exception of the assemblies.</summary>
    public static GrainContracts OfAssemblies(params Assembly[] assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes());
        return Of(types.Where(type => typeof(Orleans.IGrain).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type)));
    }

    /// <exception cref="GrainContractException">When a rule is broken; the message lists all of them.</exception>
    public void ThrowIfBroken()
    {
        if (Violations.Count > 0)
        {
            throw new GrainContractException(string.Join(Environment.NewLine, Violations));
        }
    }
}
