namespace Orleans;

/// <summary>A grain named by a text key.</summary>
public interface IGrainWithStringKey : IGrain;
