namespace Orleans;

/// <summary>The wire identity of a member within its type. Append only: never reuse or renumber.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdAttribute(uint id) : Attribute
{
    public uint Id { get; } = id;
}
