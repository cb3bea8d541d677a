using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

/// <summary>One call as a filter sees it.</summary>
public interface IGrainCallContext
{
    IInvokable Request { get; }

    /// <summary>The grain object (incoming) or the reference (outgoing).</summary>
    object Grain { get; }

    GrainId? SourceId { get; }

    GrainId TargetId { get; }

    string InterfaceName { get; }

    string MethodName { get; }

    MethodInfo InterfaceMethod { get; }

    /// <summary>The answer after <see cref="Invoke"/>; a filter may replace it. Null for methods without one.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter and at last to the grain method.</summary>
    Task Invoke();
}
