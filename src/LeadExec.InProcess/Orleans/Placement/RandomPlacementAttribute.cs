namespace Orleans.Placement;

/// <summary>Places a grain on a random silo. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RandomPlacementAttribute : PlacementAttribute;
