using System.Globalization;

namespace LeadExec.Bench.Auction;

/// <summary>One line of the auction bench.</summary>
internal sealed record AuctionFigures
{
    public required string Case { get; init; }

    public required int MaximumWinners { get; init; }

    public required double P50Us { get; init; }

    public required double P99Us { get; init; }

    /// <summary>The 99th percentile over different auctions of the fastest time of each: what is left without other processes on the machine.</summary>
    public required double FastestP99Us { get; init; }

    public required double MostUs { get; init; }

    public required int NodesP50 { get; init; }

    public required int NodesP99 { get; init; }

    /// <summary>Auctions whose search ended at the node limit.</summary>
    public required int CutShort { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Case,-14} k={MaximumWinners,-3} p50 {P50Us,7:0} us  p99 {P99Us,8:0} us  fastest p99 {FastestP99Us,7:0} us  most {MostUs,8:0} us  nodes p50 {NodesP50,6} p99 {NodesP99,7}  cut short {CutShort}");
}
