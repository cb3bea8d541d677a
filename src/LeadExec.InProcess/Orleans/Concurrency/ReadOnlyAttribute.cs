namespace Orleans.Concurrency;

/// <summary>Calls of read-only methods may interleave with each other, never with a writing call.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
