namespace Orleans;

/// <summary>Names the grain type that an interface means when several classes implement it.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DefaultGrainTypeAttribute(string grainType) : Attribute
{
    internal string GrainType { get; } = grainType;
}
