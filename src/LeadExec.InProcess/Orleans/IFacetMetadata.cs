namespace Orleans;

/// <summary>Marks attributes of constructor parameters that the host fills in.</summary>
public interface IFacetMetadata;
