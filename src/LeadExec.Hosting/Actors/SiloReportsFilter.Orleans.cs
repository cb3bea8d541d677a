using Orleans.Serialization;

namespace LeadExec.Hosting.Actors;

/// <summary>
/// Lets the name of <see cref="SiloReports"/> cross between processes: asking every silo for its report names it as a type argument, and
/// Orleans sends no type that it was not told of. Nothing of the type itself is sent.
/// </summary>
internal sealed class SiloReportsFilter : ITypeNameFilter
{
    public bool? IsTypeNameAllowed(string typeName, string assemblyName) =>
        typeName == typeof(SiloReports).FullName && assemblyName?.Split(',')[0] == typeof(SiloReports).Assembly.GetName().Name ? true : null;
}
