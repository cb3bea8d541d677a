namespace Orleans.Placement;

/// <summary>Where a cluster puts a grain. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PlacementAttribute : Attribute;
