using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Simulation.Tests;

/// <summary>Many seeds, each on a thread of its own from begin to end; every tenth twice.</summary>
internal sealed record SimSeries(ImmutableArray<string> Failures, string Summary)
{
    private const int Twice = 10;
    private const int MostThreads = 2;

    public static SimSeries Run(SimOptions options)
    {
        var watch = Stopwatch.StartNew();
        var results = new ConcurrentBag<(SimResult Result, bool Repeatable)>();
        var next = options.From - 1;
        var threads = Enumerable.Range(0, Math.Min(MostThreads, Environment.ProcessorCount)).Select(_ => new Thread(() =>
        {
            while (Interlocked.Increment(ref next) is var seed && seed < options.From + options.Count)
            {
                results.Add(RunOne(seed, twice: options.Count == 1 || seed % Twice == 0));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Sum([.. results.OrderBy(result => result.Result.Seed)], watch.Elapsed);
    }

    private static (SimResult Result, bool Repeatable) RunOne(int seed, bool twice)
    {
        var result = Simulation.Run(seed);
        if (Environment.GetEnvironmentVariable("LEADEXEC_SIM_STORY") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, result.Story);
            File.WriteAllLines(file + ".2", Simulation.Run(seed).Story);
        }

        return (result with { Story = result.Violations.Length == 0 ? [] : result.Story }, !twice || Simulation.Run(seed).Hash == result.Hash);
    }

    private static SimSeries Sum(IReadOnlyList<(SimResult Result, bool Repeatable)> results, TimeSpan took)
    {
        var days = results.Sum(result => result.Result.Simulated.TotalDays);
        var failures = results.Where(result => result.Result.Violations.Length > 0).Select(result => result.Result.Report)
            .Concat(results.Where(result => !result.Repeatable).Select(result => $"seed {result.Result.Seed}: two runs left different traces; replay: deploy/dev.sh sim {result.Result.Seed}"));
        var trace = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(results.Select(result => result.Result.Hash)))))[..12];
        return new SimSeries(
            [.. failures],
            $"{results.Count} seeds in {took.TotalSeconds:0} s ({results.Count / took.TotalMinutes:0} a minute): {results.Sum(result => result.Result.Leads)} leads, "
            + $"{results.Sum(result => result.Result.Crashes)} crashes, {results.Sum(result => result.Result.Turns) / 1_000_000.0:0.0} million turns, {days:0.0} simulated days, {days * 86_400 / took.TotalSeconds:0} times real time, trace {trace}");
    }
}
