using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Bench.Auction;

/// <summary>One auction of 200 bids on one thread: without conflicts, with few and with many, and with a revenue that ranks do not bring by themselves.</summary>
internal sealed class AuctionBench(string output, int bids, int auctions)
{
    private const int WarmUp = 400;
    private const int Different = 200;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        int Number(string name, string standard) => int.Parse(options.GetValueOrDefault(name, standard), CultureInfo.InvariantCulture);
        var bench = new AuctionBench(options.GetValueOrDefault("--output", Path.Combine("artifacts", "bench")), Number("--bids", "200"), Number("--auctions", "2000"));
        return await bench.RunAsync();
    }

    private async Task<int> RunAsync()
    {
        var all = new List<AuctionFigures>();
        foreach (var most in Enumerable.Range(1, 5).Append(AuctionRules.DefaultMaximumWinners))
        {
            all.Add(Measure("no conflicts", most, mix => (mix.Draw(bids, conflicts: 0, weighted: false), new AuctionRules { MaximumWinners = most })));
        }

        foreach (var (name, percent) in new[] { ("conflicts 1%", 1.0), ("conflicts 20%", 20.0), ("conflicts 60%", 60.0) })
        {
            foreach (var most in new[] { 3, 5 })
            {
                all.Add(Measure(name, most, mix => (mix.Draw(bids, percent, weighted: false), new AuctionRules { MaximumWinners = most })));
            }
        }

        all.Add(Measure("requirement", 5, Demanding));
        Directory.CreateDirectory(output);
        var figures = new { Bids = bids, Auctions = auctions, Environment.ProcessorCount, Cases = all };
        await File.WriteAllTextAsync(Path.Combine(output, "auction.json"), JsonSerializer.Serialize(figures, Json) + "\n");
        return 0;
    }

    // Halfway between what the best ranks bring and the most that is possible.
    private (Bid[] Bids, AuctionRules Rules) Demanding(BidMix mix)
    {
        var drawn = mix.Draw(bids, conflicts: 0, weighted: true);
        var rules = new AuctionRules { MaximumWinners = 5 };
        var most = Auctioneer.Decide(drawn.Select(bid => bid with { Weight = 1 }), rules).Revenue;
        return (drawn, rules with { RevenueRequirement = Money.FromCents((Auctioneer.Decide(drawn, rules).Revenue.Cents + most.Cents) / 2) });
    }

    private AuctionFigures Measure(string name, int most, Func<BidMix, (Bid[] Bids, AuctionRules Rules)> draw)
    {
        var mix = new BidMix(new Random(most));
        var cases = Enumerable.Range(0, Different).Select(_ => draw(mix)).ToList();
        foreach (var (drawn, rules) in Enumerable.Range(0, WarmUp).Select(number => cases[number % cases.Count]))
        {
            Auctioneer.Decide(drawn, rules);
        }

        GC.Collect();
        var (times, nodes, cut) = (new List<double>(auctions), new List<int>(auctions), 0);
        for (var number = 0; number < auctions; number++)
        {
            var (drawn, rules) = cases[number % cases.Count];
            var clock = Stopwatch.GetTimestamp();
            var result = Auctioneer.Decide(drawn, rules);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            nodes.Add(result.Nodes);
            cut += result.Optimal ? 0 : 1;
        }

        List<double> fastest = [.. times.Select((time, at) => (time, at)).GroupBy(one => one.at % cases.Count, one => one.time).Select(same => same.Min()).Order()];
        times.Sort();
        nodes.Sort();
        var figures = new AuctionFigures
        {
            Case = name,
            MaximumWinners = most,
            P50Us = At(times, 0.5),
            P99Us = At(times, 0.99),
            FastestP99Us = At(fastest, 0.99),
            MostUs = times[^1],
            NodesP50 = At(nodes, 0.5),
            NodesP99 = At(nodes, 0.99),
            CutShort = cut,
        };
        Console.WriteLine(figures);
        return figures;
    }

    private static T At<T>(List<T> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
