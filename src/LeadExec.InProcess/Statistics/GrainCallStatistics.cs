using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Calls;

namespace LeadExec.InProcess.Statistics;

internal sealed class GrainCallStatistics(ReferenceFactory references, GrainCatalog catalog) : IGrainCallStatistics
{
    public IReadOnlyList<GrainMethodStatistics> Methods() =>
        [.. references.Interfaces
            .SelectMany(known => known.Methods)
            .Select(method => method.Counters.Snapshot(method.Owner.Name, method.Name))
            .OrderBy(row => row.Interface, StringComparer.Ordinal)
            .ThenBy(row => row.Method, StringComparer.Ordinal)];

    public IReadOnlyList<GrainClassStatistics> Classes() =>
        [.. catalog.Activations
            .GroupBy(activation => activation.Class)
            .Select(group => Row(group.Key, [.. group.Select(activation => activation.Load)]))
            .OrderBy(row => row.GrainClass, StringComparer.Ordinal)];

    private static GrainClassStatistics Row(GrainClass grainClass, (int Running, int Waiting)[] loads) => new()
    {
        GrainClass = grainClass.Type.FullName ?? grainClass.Type.Name,
        Activations = loads.Length,
        RunningCalls = loads.Sum(load => load.Running),
        WaitingCalls = loads.Sum(load => load.Waiting),
        LongestQueue = loads.Max(load => load.Waiting),
    };
}
