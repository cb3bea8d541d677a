using LeadExec.Bench.Load;

namespace LeadExec.Bench.Ping;

/// <summary>The product's code is compiled in steps while it runs, which takes longer where both cores are busy: load until its rate has stopped rising.</summary>
internal static class WarmUps
{
    private const int LeastStretches = 3;
    private const int MostStretches = 15;
    private const double Risen = 1.05;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>Stretches of 5 s, at least 3 and at most 15, until one is not 5 % faster than the fastest before it.</summary>
    public static async Task UntilSteadyAsync(LoadGenerator generator, ILoadTarget target, int underWay)
    {
        var fastest = 0.0;
        for (var stretch = 1; stretch <= MostStretches; stretch++)
        {
            var rate = (await generator.ClosedAsync(target, underWay, Length)).PerSecond;
            if (stretch > LeastStretches && rate < fastest * Risen)
            {
                return;
            }

            fastest = Math.Max(fastest, rate);
        }
    }
}
