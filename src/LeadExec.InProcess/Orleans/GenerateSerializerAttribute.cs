namespace Orleans;

/// <summary>Marks a type that may cross a grain call. Orleans generates its codec; this host only checks that it is there.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;
