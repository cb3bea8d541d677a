namespace Orleans.Concurrency;

/// <summary>A call of this method starts at once, whatever else the grain awaits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
