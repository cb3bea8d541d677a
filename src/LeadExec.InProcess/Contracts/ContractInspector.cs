using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Contracts;

/// <summary>Walks from grain interfaces to everything their methods carry.</summary>
internal sealed class ContractInspector
{
    private readonly Type[] _roots;
    private readonly Assembly[] _assemblies;
    private readonly Dictionary<Type, Type> _surrogates;
    private readonly SortedSet<string> _violations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _seen = [];
    private readonly HashSet<Type> _seenStructures = [];

    public ContractInspector(Type[] roots)
    {
        _roots = roots;
        _assemblies = [.. roots.Concat(roots.SelectMany(type => type.GetInterfaces())).Select(type => type.Assembly).Distinct().Where(WireTypes.IsOurs)];
        _surrogates = _assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(RegisterConverterAttribute)))
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConverter<,>))
            .Select(type => type.GetGenericArguments())
            .GroupBy(pair => pair[0])
            .ToDictionary(group => group.Key, group => group.First()[1]);
    }

    public IReadOnlyList<string> Inspect()
    {
        foreach (var type in _roots.SelectMany(InterfacesOf).Distinct())
        {
            CheckInterface(type);
        }

        foreach (var type in _roots.Where(type => typeof(Exception).IsAssignableFrom(type)))
        {
            CheckException(type);
        }

        return [.. _violations];
    }

    private static IEnumerable<Type> InterfacesOf(Type type) =>
        type.GetInterfaces().Prepend(type).Where(candidate => candidate.IsInterface && typeof(IGrain).IsAssignableFrom(candidate) && WireTypes.IsOurs(candidate.Assembly));

    private void CheckInterface(Type type)
    {
        RequireAlias(type);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in type.GetMethods())
        {
            var name = $"{type.Name}.{method.Name}";
            var alias = method.GetCustomAttribute<AliasAttribute>()?.Alias;
            Require(alias is not null, $"{name} has no [Alias].");
            Require(alias is null || aliases.Add(alias), $"{name} has the alias '{alias}' of another method.");
            CheckParameters(method, name);
            CheckResult(method, name);
        }
    }

    private void CheckParameters(MethodInfo method, string name)
    {
        var parameters = method.GetParameters();
        var tokens = parameters.Count(parameter => parameter.ParameterType == typeof(CancellationToken));
        Require(tokens == 0 || (tokens == 1 && parameters[^1].ParameterType == typeof(CancellationToken)), $"{name} has a CancellationToken that is not its last and only one.");
        foreach (var parameter in parameters.Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
        {
            CheckValue(parameter.ParameterType, $"{name}({parameter.Name})");
        }
    }

    private void CheckResult(MethodInfo method, string name)
    {
        var type = method.ReturnType;
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
        {
            return;
        }

        var isTask = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        Require(isTask, $"{name} returns {type.Name}, which is no task.");
        if (isTask)
        {
            CheckValue(type.GetGenericArguments()[0], $"{name} result");
        }
    }

    private void CheckException(Type type)
    {
        Require(type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false), $"{type.Name} has no [GenerateSerializer].");
        RequireAlias(type);
        CheckIds(type);
    }

    /// <summary>A value that crosses a call: it needs its wire attributes and must never change.</summary>
    private void CheckValue(Type type, string path)
    {
        if (!_seen.Add(type) || WireTypes.IsImmutableLeaf(type) || (type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)))
        {
            return;
        }

        if (WireTypes.ElementsOfContainer(type) is { } elements)
        {
            CheckAll(elements, path);
        }
        else if (!WireTypes.IsOurs(type.Assembly))
        {
            _violations.Add($"{path} carries {type}, which is mutable or unknown to the wire.");
        }
        else if (_surrogates.TryGetValue(type, out var surrogate))
        {
            CheckStructure(type, path);
            CheckWire(surrogate, $"{path} → {surrogate.Name}", mustBeImmutable: false);
        }
        else
        {
            CheckWire(type, path, mustBeImmutable: true);
        }
    }

    private void CheckAll(IEnumerable<Type> types, string path)
    {
        foreach (var type in types)
        {
            CheckValue(type, path);
        }
    }

    private void CheckWire(Type type, string path, bool mustBeImmutable)
    {
        Require(type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false), $"{type.Name} ({path}) has no [GenerateSerializer].");
        RequireAlias(type);
        if (mustBeImmutable)
        {
            Require(type.IsDefined(typeof(ImmutableAttribute), inherit: false), $"{type.Name} ({path}) has no [Immutable].");
            Require(type.IsValueType || type.IsSealed || type.IsAbstract, $"{type.Name} ({path}) is not sealed.");
        }

        CheckIds(type);
        foreach (var field in WireTypes.FieldsOf(type))
        {
            Require(!mustBeImmutable || field.IsInitOnly, $"{type.Name}.{WireTypes.NameOf(field)} can be changed.");
            CheckValue(field.FieldType, $"{type.Name}.{WireTypes.NameOf(field)}");
        }

        foreach (var derived in type.IsAbstract ? DerivedFrom(type) : [])
        {
            CheckValue(derived, path);
        }
    }

    /// <summary>A value behind a surrogate: no attributes, but it must never change either.</summary>
    private void CheckStructure(Type type, string path)
    {
        if (!_seenStructures.Add(type) || WireTypes.IsImmutableLeaf(type))
        {
            return;
        }

        if (WireTypes.ElementsOfContainer(type) is { } elements)
        {
            foreach (var element in elements)
            {
                CheckStructure(element, path);
            }

            return;
        }

        Require(type.IsValueType || type.IsSealed || type.IsAbstract, $"{type.Name} ({path}) is not sealed.");
        foreach (var field in WireTypes.IsOurs(type.Assembly) ? WireTypes.FieldsOf(type) : [])
        {
            Require(field.IsInitOnly, $"{type.Name}.{WireTypes.NameOf(field)} can be changed.");
            CheckStructure(field.FieldType, $"{type.Name}.{WireTypes.NameOf(field)}");
        }
    }

    private void CheckIds(Type type)
    {
        var ids = new HashSet<(Type?, uint)>();
        foreach (var field in WireTypes.FieldsOf(type))
        {
            var id = WireTypes.IdOf(field);
            Require(id is not null, $"{type.Name}.{WireTypes.NameOf(field)} has no [Id].");
            Require(id is null || ids.Add((field.DeclaringType, id.Value)), $"{type.Name}.{WireTypes.NameOf(field)} has the id {id} of another member.");
        }
    }

    private IEnumerable<Type> DerivedFrom(Type type) =>
        _assemblies.Append(type.Assembly).Distinct().SelectMany(assembly => assembly.GetTypes()).Where(candidate => candidate != type && type.IsAssignableFrom(candidate));

    private void RequireAlias(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var alias = definition.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;
        Require(alias is not null, $"{type.Name} has no [Alias].");
        Require(alias is null || _aliases.TryAdd(alias, definition) || _aliases[alias] == definition, $"{type.Name} has the alias '{alias}' of another type.");
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            _violations.Add(otherwise);
        }
    }
}
