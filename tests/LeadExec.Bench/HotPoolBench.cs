using System.Text.Json;
using LeadExec.Bench.Load;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>
/// Many leads at once for one pool of five accounts that take turns: without caps, with caps on two of them, and with caps that
/// together are fewer than the leads. Who was sold how much is read from the record afterwards.
/// </summary>
internal sealed class HotPoolBench(BenchOptions options, ProductRig rig, Uri receiver, int pid, LoadGenerator generator)
{
    private const int Accounts = 5;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        using var generator = new LoadGenerator();
        await using var rig = await ProductRig.CreateAsync();
        var pools = Enumerable.Range(1, options.Runs).SelectMany(run => Pool.Of(run, options.Leads)).ToList();
        var silo = await rig.StartProductAsync(_ => [SettingPublisher.Of(SampleAccount.Settings), .. Pool.WarmUp.Settings(), .. pools.SelectMany(pool => pool.Settings())]);
        return await new HotPoolBench(options, rig, new Uri(silo.Address, "/processor/insert/general"), silo.Pid, generator).RunAsync(pools);
    }

    private async Task<int> RunAsync(List<Pool> pools)
    {
        await generator.BurstAsync(new Contender("warm-up", receiver, Pool.WarmUp.Type, pid), options.Leads);
        var all = new List<HotPoolFigures>();
        foreach (var pool in pools)
        {
            var load = await generator.BurstAsync(new Contender(pool.Name, receiver, pool.Type, pid), options.Leads);
            all.Add(Judge(pool, await SalesAsync(pool), load));
            Console.WriteLine(all[^1]);
        }

        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "hot-pool.json"), JsonSerializer.Serialize(new { options.Leads, Accounts, options.Runs, Environment.ProcessorCount, Pools = all }, Json) + "\n");
        return all.TrueForAll(figures => figures.CapsExact && figures.Answered == options.Leads) ? 0 : 1;
    }

    private static HotPoolFigures Judge(Pool pool, IReadOnlyList<int> sold, LoadResult load)
    {
        // Who has no cap shares the rest evenly; a cap is met to the last lead, because there are more leads than it takes.
        var uncapped = sold.Where((_, at) => pool.Caps[at] is null).ToList();
        return new HotPoolFigures
        {
            Pool = pool.Name,
            Caps = pool.Caps,
            Sold = sold,
            TurnsApart = uncapped.Count == 0 ? 0 : uncapped.Max() - uncapped.Min(),
            CapsExact = sold.Where((count, at) => pool.Caps[at] is { } cap && cap != count).Any() is false,
            LeadsPerSecond = load.PerSecond,
            P50Ms = load.Times.Quantile(0.5),
            P99Ms = load.Times.Quantile(0.99),
            Answered = load.Answered,
            PostedAgain = load.Failed,
        };
    }

    private async Task<IReadOnlyList<int>> SalesAsync(Pool pool)
    {
        await using var command = rig.Database.CreateCommand(
            "select (select count(*)::int from sale where sale.account_id = $1 + seat.at and sale.state = 0) from generate_series(0, 4) as seat(at) order by seat.at");
        command.Parameters.Add(new NpgsqlParameter { Value = pool.FirstAccount });
        await using var rows = await command.ExecuteReaderAsync();
        var sold = new List<int>();
        while (await rows.ReadAsync())
        {
            sold.Add(rows.GetInt32(0));
        }

        return sold;
    }

    /// <summary>One lead type with one delivery group of five clients.</summary>
    private sealed record Pool(string Name, int Type, IReadOnlyList<int?> Caps)
    {
        public static Pool WarmUp { get; } = new("warm-up", 1, new int?[Accounts]);

        public int FirstAccount => Type * 10;

        public static IEnumerable<Pool> Of(int run, int leads) =>
        [
            new("even", run * 3 - 1, new int?[Accounts]),
            new("two capped", run * 3, [leads / 20, null, leads / 8, null, null]),
            new("all capped", run * 3 + 1, [leads / 20, leads / 16, leads / 12, leads / 10, leads / 8]),
        ];

        public IEnumerable<NamedSetting> Settings() =>
        [
            SettingPublisher.Of(SampleAccount.LeadType(Type)), SettingPublisher.Of(SampleAccount.Source(Type)), SettingPublisher.Of(SampleAccount.Campaign(Type, Type, Type)),
            SettingPublisher.Of(new DeliveryGroup { Id = new DeliveryGroupId(Type), Name = $"Pool {Type}", Method = DistributionMethod.RoundRobin }),
            .. Caps.SelectMany((cap, place) => Buyer(FirstAccount + place, cap)),
        ];

        private IEnumerable<NamedSetting> Buyer(int number, int? perDay)
        {
            var method = SampleAccount.Portal(number, number, Type);
            return
            [
                SettingPublisher.Of(SampleAccount.Client(number) with { DeliveryGroupId = new DeliveryGroupId(Type) }),
                SettingPublisher.Of(method),
                SettingPublisher.Of(SampleAccount.Account(method, 30m) with { Limits = new QuantityLimits { PerDay = perDay } }),
            ];
        }
    }
}
