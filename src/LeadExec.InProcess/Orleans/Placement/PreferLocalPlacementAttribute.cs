namespace Orleans.Placement;

/// <summary>Places a grain on the caller's silo. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreferLocalPlacementAttribute : PlacementAttribute;
