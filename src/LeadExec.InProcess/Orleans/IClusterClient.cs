namespace Orleans;

/// <summary>The grain factory as code outside of grains asks for it.</summary>
public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}
