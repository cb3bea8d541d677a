using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Concurrency;

namespace LeadExec.InProcess.Contracts;

/// <summary>What the wire knows without attributes.</summary>
internal static class WireTypes
{
    private static readonly HashSet<Type> Leaves =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Uri), typeof(Version), typeof(Int128), typeof(UInt128), typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> Containers =
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>),
        typeof(ImmutableQueue<>), typeof(ImmutableStack<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(KeyValuePair<,>), typeof(Immutable<>),
    ];

    /// <summary>Neither the framework nor the host: its types must carry the attributes themselves.</summary>
    public static bool IsOurs(Assembly assembly)
    {
        var name = assembly.GetName().Name ?? string.Empty;
        var framework = name == "mscorlib" || name == "netstandard" || name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);
        return !framework && assembly != typeof(IGrain).Assembly;
    }

    public static bool IsImmutableLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || Leaves.Contains(type) || (type.Assembly == typeof(IGrain).Assembly && type.IsDefined(typeof(ImmutableAttribute)) && !type.IsGenericType);

    /// <summary>The element types of an immutable container; null when the type is none.</summary>
    public static Type[]? ElementsOfContainer(Type type)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var isContainer = Containers.Contains(type.GetGenericTypeDefinition()) || (type.IsValueType && typeof(ITuple).IsAssignableFrom(type));
        return isContainer ? type.GetGenericArguments() : null;
    }

    public static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var level = type; level is not null && IsOurs(level.Assembly); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    public static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    public static uint? IdOf(FieldInfo field) =>
        field.GetCustomAttribute<IdAttribute>()?.Id
        ?? field.DeclaringType?.GetProperty(NameOf(field), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)?
            .GetCustomAttribute<IdAttribute>()?.Id;
}
