namespace Orleans.Runtime;

/// <summary>Asks for a record by state name (unique in the system) and storage name (blank: the default one).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute, IFacetMetadata
{
    public string StateName { get; } = stateName;

    public string? StorageName { get; } = storageName;
}
