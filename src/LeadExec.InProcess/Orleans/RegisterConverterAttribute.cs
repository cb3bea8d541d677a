namespace Orleans;

/// <summary>Registers an <see cref="IConverter{TValue, TSurrogate}"/> for a type that cannot carry the attributes itself.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RegisterConverterAttribute : Attribute;
