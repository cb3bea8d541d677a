namespace Orleans.Placement;

/// <summary>Places a grain on a silo of a role. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SiloRoleBasedPlacementAttribute : PlacementAttribute;
