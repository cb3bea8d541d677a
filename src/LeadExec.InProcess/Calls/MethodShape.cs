using System.Linq.Expressions;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;

namespace LeadExec.InProcess.Calls;

/// <summary>What is known about an interface method before any host exists. Never changes.</summary>
internal sealed class MethodShape
{
    private static readonly MethodInfo BuildTyped =
        typeof(MethodShape).GetMethod(nameof(CompileTyped), BindingFlags.NonPublic | BindingFlags.Static)!; // Declared below.

    public MethodShape(Type interfaceType, MethodInfo method)
    {
        InterfaceType = interfaceType;
        Method = method;
        ParameterTypes = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        Kind = KindOf(method);
        ResultType = Kind is ReturnKind.TaskOfResult or ReturnKind.ValueTaskOfResult ? method.ReturnType.GetGenericArguments()[0] : null;
        TokenIndex = Array.IndexOf(ParameterTypes, typeof(CancellationToken));
        IsOneWay = Kind == ReturnKind.Nothing || method.IsDefined(typeof(OneWayAttribute));
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        IsAlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        Invoker = ResultType is null
            ? CompilePlain(interfaceType, method, Kind)
            : (Delegate)BuildTyped.MakeGenericMethod(ResultType).Invoke(null, [interfaceType, method])!; // The compiler never returns null.
    }

    public Type InterfaceType { get; }

    public MethodInfo Method { get; }

    public Type[] ParameterTypes { get; }

    public ReturnKind Kind { get; }

    public Type? ResultType { get; }

    /// <summary>Position of the cancellation token, or -1.</summary>
    public int TokenIndex { get; }

    public bool IsOneWay { get; }

    public bool IsReadOnly { get; }

    public bool IsAlwaysInterleave { get; }

    public TimeSpan? ResponseTimeout { get; }

    /// <summary>A <see cref="PlainInvoker"/> or a <see cref="TypedInvoker{TResult}"/>.</summary>
    public Delegate Invoker { get; }

    private static ReturnKind KindOf(MethodInfo method)
    {
        if (method.IsGenericMethodDefinition || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef))
        {
            throw Unsupported(method, "is generic or has by-reference parameters");
        }

        var type = method.ReturnType;
        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return open == typeof(void) ? ReturnKind.Nothing
            : open == typeof(Task) ? ReturnKind.Task
            : open == typeof(Task<>) ? ReturnKind.TaskOfResult
            : open == typeof(ValueTask) ? ReturnKind.ValueTask
            : open == typeof(ValueTask<>) ? ReturnKind.ValueTaskOfResult
            : throw Unsupported(method, $"returns {type}");
    }

    private static NotSupportedException Unsupported(MethodInfo method, string why) =>
        new($"{method.DeclaringType}.{method.Name} {why}. A grain method returns Task, Task<T>, ValueTask, ValueTask<T> or nothing.");

    private static PlainInvoker CompilePlain(Type interfaceType, MethodInfo method, ReturnKind kind)
    {
        var (call, target, arguments) = CallExpression(interfaceType, method);
        Expression body = kind switch
        {
            ReturnKind.ValueTask => call,
            ReturnKind.Task => Expression.New(typeof(ValueTask).GetConstructor([typeof(Task)])!, call), // A framework constructor.
            _ => Expression.Block(call, Expression.Default(typeof(ValueTask))),
        };
        return Expression.Lambda<PlainInvoker>(body, target, arguments).Compile();
    }

    private static TypedInvoker<TResult> CompileTyped<TResult>(Type interfaceType, MethodInfo method)
    {
        var (call, target, arguments) = CallExpression(interfaceType, method);
        Expression body = method.ReturnType == typeof(ValueTask<TResult>)
            ? call
            : Expression.New(typeof(ValueTask<TResult>).GetConstructor([typeof(Task<TResult>)])!, call); // A framework constructor.
        return Expression.Lambda<TypedInvoker<TResult>>(body, target, arguments).Compile();
    }

    private static (Expression Call, ParameterExpression Target, ParameterExpression Arguments) CallExpression(Type interfaceType, MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var values = method.GetParameters()
            .Select((parameter, index) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType));
        var declaring = method.DeclaringType ?? interfaceType;
        return (Expression.Call(Expression.Convert(target, declaring), method, values), target, arguments);
    }
}
