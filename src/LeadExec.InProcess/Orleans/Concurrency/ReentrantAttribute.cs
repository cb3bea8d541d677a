namespace Orleans.Concurrency;

/// <summary>Every call of this class may interleave with every other at an await.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
