using System.Globalization;

namespace LeadExec.Bench.Match;

/// <summary>
/// Figures of one size. P50 and P99 are to the full candidate set: every account is decided and the set is counted. Making a list of
/// it and wording reasons come on top when they are read.
/// </summary>
internal sealed record MatchFigures
{
    public required int Accounts { get; init; }

    public double P50Us { get; init; }

    public double P99Us { get; init; }

    /// <summary>One lead in ten was faster: what the machine does when nobody else is on it.</summary>
    public double P10Us { get; init; }

    /// <summary>A list of all candidates out of the set; median.</summary>
    public double ListUs { get; init; }

    /// <summary>Median of candidates per lead.</summary>
    public int Candidates { get; init; }

    public double BytesPerAccount { get; init; }

    public double BuildMs { get; init; }

    /// <summary>The index after one delivery account changed; median.</summary>
    public double RebuildMs { get; init; }

    /// <summary>The catalog itself after one change, without its index; median.</summary>
    public double CatalogMs { get; init; }

    /// <summary>Wording the reasons of the nearest misses; median.</summary>
    public double ReasonsUs { get; init; }

    public double AllocatedBytesPerLead { get; init; }

    public double PlainP50Us { get; init; }

    public double SqlP50Us { get; init; }

    public double SpeedupVsPlain => PlainP50Us / P50Us;

    public double SpeedupVsSql => SqlP50Us / P50Us;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Accounts,7} accounts  p50 {P50Us,8:0.0} us  p99 {P99Us,8:0.0} us  (p10 {P10Us:0})  list {ListUs:0} us  candidates {Candidates,6}  {BytesPerAccount,6:0} B/account  build {BuildMs,7:0} ms  rebuild {RebuildMs,6:0.00} ms (catalog {CatalogMs:0.0})  reasons {ReasonsUs:0} us  alloc {AllocatedBytesPerLead / 1024:0} KiB  plain {PlainP50Us,10:0} us ({SpeedupVsPlain:0}x)  SQL {SqlP50Us,9:0} us ({SpeedupVsSql:0}x)");
}
