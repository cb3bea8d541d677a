using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>The methods and the proxy of a grain interface. A pure function of the type, so it is built once per process.</summary>
internal sealed class InterfaceShape
{
    private static readonly ConcurrentDictionary<Type, InterfaceShape> Known = new();

    private InterfaceShape(Type type)
    {
        Type = type;
        Methods = [.. MethodsOf(type).Select(method => new MethodShape(type, method))];
        CreateProxy = CompileConstructor(ProxyEmitter.Emit(type, Methods));
    }

    public Type Type { get; }

    public MethodShape[] Methods { get; }

    public Func<GrainInterface, GrainId, GrainReference> CreateProxy { get; }

    public static InterfaceShape Of(Type type) => Known.GetOrAdd(type, static known => new InterfaceShape(known));

    private static IEnumerable<MethodInfo> MethodsOf(Type type)
    {
        foreach (var declaring in type.GetInterfaces().Prepend(type))
        {
            foreach (var method in declaring.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                yield return method.IsAbstract && !method.IsSpecialName
                    ? method
                    : throw new NotSupportedException($"{declaring}.{method.Name}: a grain interface has plain methods only, no properties and no bodies.");
            }
        }
    }

    private static Func<GrainInterface, GrainId, GrainReference> CompileConstructor(Type proxy)
    {
        var shared = Expression.Parameter(typeof(GrainInterface));
        var id = Expression.Parameter(typeof(GrainId));
        var constructor = proxy.GetConstructor([typeof(GrainInterface), typeof(GrainId)])!; // Emitted with exactly this signature.
        return Expression.Lambda<Func<GrainInterface, GrainId, GrainReference>>(Expression.New(constructor, shared, id), shared, id).Compile();
    }
}
