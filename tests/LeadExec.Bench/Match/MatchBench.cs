using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Postgres;
using NodaTime;
using Npgsql;

namespace LeadExec.Bench.Match;

/// <summary>
/// One lead against 100 to 100,000 delivery accounts: the index, the plain evaluator over all accounts, and SQL over a JSONB table.
/// All three must name the same accounts.
/// </summary>
internal sealed class MatchBench(string output, int[] sizes, bool alone)
{
    private const int Leads = 2_000;
    private const int Changes = 15;
    private static readonly TimeSpan SlowTime = TimeSpan.FromSeconds(4);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 6, 17, 0);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var sizes = options.GetValueOrDefault("--accounts", "100,1000,10000,100000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        return await new MatchBench(options.GetValueOrDefault("--output", Path.Combine("artifacts", "bench")), sizes, options.GetValueOrDefault("--alone", "no") == "yes").RunAsync();
    }

    private async Task<int> RunAsync()
    {
        await using var cluster = alone ? null : await DurableCluster.CreateAsync();
        await using var database = cluster is null ? null : NpgsqlDataSource.Create(cluster.ConnectionString);
        var all = new List<MatchFigures>();
        foreach (var size in sizes)
        {
            all.Add(await MeasureAsync(size, database));
            Console.WriteLine(all[^1]);
        }

        Directory.CreateDirectory(output);
        var figures = new { Leads, Now = Now.ToString(), Vector = System.Numerics.Vector<byte>.Count * 8, Environment.ProcessorCount, Sizes = all };
        await File.WriteAllTextAsync(Path.Combine(output, "match.json"), JsonSerializer.Serialize(figures, Json) + "\n");
        return 0;
    }

    private async Task<MatchFigures> MeasureAsync(int size, NpgsqlDataSource? database)
    {
        var random = new Random(size);
        var map = new UsMap(random);
        var mix = new BuyerMix(map, random);
        var bare = mix.Catalog(size);
        var leads = Enumerable.Range(0, Leads).Select(_ => LeadMix.Draw(map, random)).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.GetTimestamp();
        var catalog = bare.Prepared();
        var build = Stopwatch.GetElapsedTime(clock);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var figures = Indexed(catalog, leads) with { Accounts = size, BuildMs = build.TotalMilliseconds, BytesPerAccount = (double)bytes / size };
        figures = Rebuilt(catalog, mix, random, figures);
        return database is null ? figures : figures with { PlainP50Us = Plain(catalog, leads), SqlP50Us = await SqlAsync(catalog, leads, database) };
    }

    private static MatchFigures Indexed(Catalog catalog, List<Lead> leads)
    {
        foreach (var lead in leads.Concat(leads))
        {
            Matcher.Match(Request(catalog, lead));
        }

        GC.Collect();
        var (times, lists, reasons, candidates) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var lead in leads)
        {
            var clock = Stopwatch.GetTimestamp();
            var match = Matcher.Match(Request(catalog, lead));
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            candidates.Add(match.CandidateCount);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        foreach (var lead in leads.Take(500))
        {
            var match = Matcher.Match(Request(catalog, lead));
            var clock = Stopwatch.GetTimestamp();
            _ = match.Candidates;
            lists.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            clock = Stopwatch.GetTimestamp();
            _ = match.Skipped;
            reasons.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
        }

        return new MatchFigures
        {
            Accounts = 0,
            P50Us = Quantile(times, 0.5),
            P99Us = Quantile(times, 0.99),
            Candidates = (int)Quantile(candidates, 0.5),
            P10Us = Quantile(times, 0.1),
            ListUs = Quantile(lists, 0.5),
            ReasonsUs = Quantile(reasons, 0.5),
            AllocatedBytesPerLead = (double)allocated / leads.Count,
        };
    }

    // Each change builds on the one before, as publications do.
    private static MatchFigures Rebuilt(Catalog catalog, BuyerMix mix, Random random, MatchFigures figures)
    {
        var (builds, catalogs) = (new List<double>(), new List<double>());
        for (var change = 0; change < Changes; change++)
        {
            var account = catalog.DeliveryAccounts.Values.ElementAt(random.Next(catalog.DeliveryAccounts.Count));
            var clock = Stopwatch.GetTimestamp();
            var builder = new CatalogBuilder(catalog);
            builder.Put(mix.Account(account.Id.Value, account.ClientId.Value));
            var next = builder.Build(new CatalogVersion(catalog.Version.Value + 1));
            catalogs.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            clock = Stopwatch.GetTimestamp();
            catalog = next.Prepared();
            builds.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        return figures with { RebuildMs = Quantile(builds, 0.5), CatalogMs = Quantile(catalogs, 0.5) };
    }

    private static double Plain(Catalog catalog, List<Lead> leads)
    {
        var plain = catalog with { Matching = null };
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        foreach (var lead in leads)
        {
            var clock = Stopwatch.GetTimestamp();
            var match = Matcher.Match(Request(plain, lead));
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            Same(catalog, lead, match.Candidates.Select(candidate => candidate.Account.Id.Value));
            if (times.Count >= 3 && Stopwatch.GetElapsedTime(began) > SlowTime)
            {
                break;
            }
        }

        return Quantile(times, 0.5);
    }

    private static async Task<double> SqlAsync(Catalog catalog, List<Lead> leads, NpgsqlDataSource database)
    {
        await using var buyers = new SqlBuyers(database);
        await buyers.FillAsync(catalog);
        var hours = SqlBuyers.OpenHours(catalog, Now);
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        foreach (var lead in leads)
        {
            var clock = Stopwatch.GetTimestamp();
            var found = await buyers.MatchAsync(catalog, lead, hours);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            Same(catalog, lead, found);
            if (times.Count >= 20 && Stopwatch.GetElapsedTime(began) > SlowTime)
            {
                break;
            }
        }

        return Quantile(times, 0.5);
    }

    private static void Same(Catalog catalog, Lead lead, IEnumerable<int> others)
    {
        var indexed = Matcher.Match(Request(catalog, lead)).Candidates.Select(candidate => candidate.Account.Id.Value);
        if (!indexed.SequenceEqual(others))
        {
            throw new InvalidOperationException("Not the same accounts: the figures would compare different questions.");
        }
    }

    private static MatchRequest Request(Catalog catalog, Lead lead) => new() { Catalog = catalog, Lead = lead, Now = Now };

    private static double Quantile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
