namespace Orleans;

/// <summary>Wraps every call on the caller's side.</summary>
public interface IOutgoingGrainCallFilter
{
    Task Invoke(IOutgoingGrainCallContext context);
}
