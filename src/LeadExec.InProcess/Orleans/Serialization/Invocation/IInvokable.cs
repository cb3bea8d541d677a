using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>The method and the arguments of a call, as far as filters read them.</summary>
public interface IInvokable : IDisposable
{
    object? GetTarget();

    int GetArgumentCount();

    object? GetArgument(int index);

    void SetArgument(int index, object value);

    string GetMethodName();

    string GetInterfaceName();

    string GetActivityName();

    MethodInfo GetMethod();

    Type GetInterfaceType();

    TimeSpan? GetDefaultResponseTimeout() => null;

    CancellationToken GetCancellationToken() => CancellationToken.None;

    bool IsCancellable => false;
}
