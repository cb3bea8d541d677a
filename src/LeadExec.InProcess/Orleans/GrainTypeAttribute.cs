using Orleans.Runtime;

namespace Orleans;

/// <summary>Names the grain type of a class. Without it: the class name in lower case without the suffix "grain".</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    public GrainType GetGrainType(IServiceProvider services, Type type) => Runtime.GrainType.Create(grainType);
}
