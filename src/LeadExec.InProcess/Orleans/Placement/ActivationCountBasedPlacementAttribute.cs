namespace Orleans.Placement;

/// <summary>Places a grain on the silo with the fewest activations. This host has one silo and ignores it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActivationCountBasedPlacementAttribute : PlacementAttribute;
