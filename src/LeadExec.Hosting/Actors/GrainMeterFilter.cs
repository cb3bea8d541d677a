using LeadExec.Hosting.Operations;
using Orleans;

namespace LeadExec.Hosting.Actors;

/// <summary>Counts the calls of our grains; those of the engine itself are not counted.</summary>
internal sealed class GrainMeterFilter(GrainMeters meters) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) =>
        context.Grain?.GetType() is { Namespace: { } place } grain && !place.StartsWith("Orleans", StringComparison.Ordinal) ? MeasureAsync(context, grain) : context.Invoke();

    private async Task MeasureAsync(IIncomingGrainCallContext context, Type grain)
    {
        var started = meters.Start();
        var failed = true;
        try
        {
            await context.Invoke();
            failed = false;
        }
        finally
        {
            meters.Record(grain, started, failed);
        }
    }
}
