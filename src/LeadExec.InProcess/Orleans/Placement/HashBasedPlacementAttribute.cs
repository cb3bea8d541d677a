namespace Orleans.Placement;

/// <summary>Places a grain by the hash of its key. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HashBasedPlacementAttribute : PlacementAttribute;
