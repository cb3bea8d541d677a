namespace Orleans;

/// <summary>A grain named by a number.</summary>
public interface IGrainWithIntegerKey : IGrain;
