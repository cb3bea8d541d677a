namespace Orleans;

/// <summary>Wraps every call that a grain receives, as part of the grain's turn. Registered globally, or implemented by the grain class.</summary>
public interface IIncomingGrainCallFilter
{
    Task Invoke(IIncomingGrainCallContext context);
}
