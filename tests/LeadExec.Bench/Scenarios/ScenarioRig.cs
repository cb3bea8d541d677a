using LeadExec.Bench.Ping;
using LeadExec.Bench.Servers;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench.Scenarios;

/// <summary>The product on the settings of all scenarios, and its buyers; each in a process of its own.</summary>
internal sealed class ScenarioRig : IAsyncDisposable
{
    private readonly ProductRig product;
    private readonly SiloProcess silo;

    private ScenarioRig(ProductRig product, SiloProcess silo) => (this.product, this.silo) = (product, silo);

    public Uri Address => silo.Address;

    public string SetUpLink => product.SetUpLink;

    public static async Task<ScenarioRig> StartAsync()
    {
        var product = await ProductRig.CreateAsync();
        var bidders = product.Keep(await ChildServer.StartAsync(Environment.ProcessPath!, port => ["serve-bidders", port]));
        return new ScenarioRig(product, await product.StartProductAsync(ScenarioSettings.Of(bidders.Address), bidders.Address.Port, PingSettings.Connections));
    }

    public ScenarioTarget Target(int leadType) => new(new Uri(silo.Address, "/processor/insert/general"), leadType);

    public ScenarioTarget PingPost(int leadType) => Target(leadType) with { Pinged = new Uri(silo.Address, "/processor/ping/general") };

    public Task<Counters> CountersAsync() => Counters.ReadAsync(product.Database, silo.Pid, product.Postmaster);

    public async Task<ScenarioRecord> RecordAsync(int leadType)
    {
        await using var command = product.Database.CreateCommand("""
            with people as (
              select l.phone_hash, count(distinct l.id) as leads, count(s.attempt_id) as sold
                from lead l left join sale s on s.lead_id = l.id and s.state = 0
               where l.lead_type_id = $1
               group by l.phone_hash)
            select coalesce(sum(leads), 0)::bigint, coalesce(sum(sold), 0)::bigint, count(*), count(*) filter (where sold > 1) from people
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = leadType });
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new ScenarioRecord(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    /// <summary>Leads of the type that are waiting for distribution or in it.</summary>
    public async Task<long> UnderWayAsync(int leadType)
    {
        await using var command = product.Database.CreateCommand("select count(*) from lead_flow f join lead l on l.id = f.id where f.stage in (0, 1, 7) and l.lead_type_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = leadType });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <inheritdoc cref="ProductRig.BrokenAsync" />
    public Task<IReadOnlyList<string>> BrokenAsync() => product.BrokenAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
