using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>The grain classes of one host, by grain type and by interface.</summary>
internal sealed class GrainClassMap
{
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainType> _resolved = new();

    public GrainClassMap(IEnumerable<Type> types)
    {
        foreach (var type in types.Distinct())
        {
            var known = new GrainClass(type);
            if (!_byType.TryAdd(known.GrainType, known))
            {
                throw new InvalidOperationException($"{type} and {_byType[known.GrainType].Type} have the same grain type '{known.GrainType}'. Name one with [GrainType].");
            }
        }
    }

    public IEnumerable<GrainClass> Classes => _byType.Values;

    public GrainClass? Find(GrainType type) => _byType.GetValueOrDefault(type);

    public GrainType TypeFor(Type interfaceType, string? classPrefix) =>
        _resolved.GetOrAdd((interfaceType, classPrefix), static (key, self) => self.Resolve(key.Interface, key.Prefix), this);

    private GrainType Resolve(Type interfaceType, string? classPrefix)
    {
        var candidates = _byType.Values.Where(known => known.Interfaces.Contains(interfaceType)).ToArray();
        if (classPrefix is not null)
        {
            candidates = [.. candidates.Where(known => (known.Type.FullName ?? known.Type.Name).StartsWith(classPrefix, StringComparison.Ordinal))];
        }

        if (candidates.Length > 1 && interfaceType.GetCustomAttribute<DefaultGrainTypeAttribute>() is { } chosen)
        {
            candidates = [.. candidates.Where(known => known.GrainType == GrainType.Create(chosen.GrainType))];
        }

        return candidates switch
        {
            [var only] => only.GrainType,
            [] => throw new ArgumentException($"No grain class implements {interfaceType}. Is its assembly added to the host?", nameof(interfaceType)),
            _ => throw new ArgumentException($"Several grain classes implement {interfaceType}: {string.Join(", ", candidates.Select(known => known.Type))}.", nameof(interfaceType)),
        };
    }
}
