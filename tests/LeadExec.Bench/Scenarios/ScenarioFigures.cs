using System.Globalization;
using LeadExec.Bench.Load;

namespace LeadExec.Bench.Scenarios;

/// <summary>What one scenario, or one part of it, saw from outside and left in the record.</summary>
internal sealed record ScenarioFigures
{
    public required string Name { get; init; }

    /// <summary>Posts that were started per second.</summary>
    public required double OfferedPerSecond { get; init; }

    /// <summary>Leads whose source got a final answer.</summary>
    public required long Acknowledged { get; init; }

    public required long Failed { get; init; }

    /// <summary>Acknowledged, and not in the record.</summary>
    public long Lost { get; init; }

    public long Sold { get; init; }

    /// <summary>People who were sold more than once.</summary>
    public long SoldTwice { get; init; }

    /// <summary>From the intended start of the post, or of its ping, to the last answer.</summary>
    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    public required double P999Ms { get; init; }

    /// <summary>Of all parts of the scenario together, as are the next three.</summary>
    public required double FsyncsPerLead { get; init; }

    public required double WalBytesPerLead { get; init; }

    public required double ServerMsPerLead { get; init; }

    public required double DatabaseMsPerLead { get; init; }

    /// <summary>What only this scenario has to tell.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why the scenario did not do what it must; empty when it did.</summary>
    public string Fault { get; init; } = "";

    public bool Right => Lost == 0 && SoldTwice == 0 && Fault.Length == 0;

    public static ScenarioFigures Of(string name, double rate, LoadResult load, Counters cost, long acknowledged) => new()
    {
        Name = name,
        OfferedPerSecond = rate,
        Acknowledged = load.Answered,
        Failed = load.Failed,
        P50Ms = load.Times.Quantile(0.5),
        P99Ms = load.Times.Quantile(0.99),
        P999Ms = load.Times.Quantile(0.999),
        FsyncsPerLead = cost.Fsyncs / Math.Max(1.0, acknowledged),
        WalBytesPerLead = cost.WalBytes / Math.Max(1.0, acknowledged),
        ServerMsPerLead = cost.ServerMs / Math.Max(1.0, acknowledged),
        DatabaseMsPerLead = cost.DatabaseMs / Math.Max(1.0, acknowledged),
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-26} {OfferedPerSecond,5:0} /s  acknowledged {Acknowledged}  failed {Failed}  lost {Lost}  sold {Sold}  twice {SoldTwice}  p50 {P50Ms,6:0.0}  p99 {P99Ms,6:0.0}  p99.9 {P999Ms,6:0.0} ms  fsyncs {FsyncsPerLead:0.000}  WAL {WalBytesPerLead:0} B  CPU {ServerMsPerLead:0.00} + {DatabaseMsPerLead:0.00} ms  {Note} {Fault}");
}
