using System.Collections.Concurrent;
using System.Reflection;
using LeadExec.InProcess.Calls;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>What the host knows about a grain class.</summary>
internal sealed class GrainClass
{
    private const string Suffix = "grain";
    private readonly ConcurrentDictionary<MethodInfo, MethodInfo> _implementations = new();

    public GrainClass(Type type)
    {
        Type = type;
        GrainType = type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(EmptyServices.Instance, type) ?? GrainType.Create(NameOf(type));
        Interfaces = [.. type.GetInterfaces().Where(IsGrainInterface)];
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        IdleLimit = type.IsDefined(typeof(KeepAliveAttribute))
            ? Timeout.InfiniteTimeSpan
            : type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit;
        Constructor = new GrainConstructor(type);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public Type[] Interfaces { get; }

    public bool IsReentrant { get; }

    /// <summary>Null: the host's default.</summary>
    public TimeSpan? IdleLimit { get; }

    public GrainConstructor Constructor { get; }

    public static bool IsGrainClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
        && typeof(IGrain).IsAssignableFrom(type)
        && !typeof(GrainReference).IsAssignableFrom(type);

    public MethodInfo ImplementationOf(MethodShape shape) => _implementations.GetOrAdd(shape.Method, FindImplementation);

    private static bool IsGrainInterface(Type type) => typeof(IGrain).IsAssignableFrom(type) && type.Assembly != typeof(IGrain).Assembly;

    private static string NameOf(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private MethodInfo FindImplementation(MethodInfo interfaceMethod)
    {
        var map = Type.GetInterfaceMap(interfaceMethod.DeclaringType!); // An interface's method has a declaring type.
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, interfaceMethod)];
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
