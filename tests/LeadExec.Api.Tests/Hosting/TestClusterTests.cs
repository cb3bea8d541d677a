using LeadExec.Hosting.Postgres;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Api.Tests.Hosting;

/// <summary>The test kit's own clusters: what the other tests stand on.</summary>
public sealed class TestClusterTests
{
    private static readonly TestTemplate Numbers = new("tpl_numbers", async address =>
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand("create table number(n int primary key); insert into number values (1)");
        await command.ExecuteNonQueryAsync();
    });

    [Fact]
    public async Task Two_copies_of_a_template_do_not_see_each_other()
    {
        await using var one = await TestDatabase.CreateAsync(Numbers);
        await using var two = await TestDatabase.CreateAsync(Numbers);
        await one.ExecuteAsync("insert into number values (2)");

        (await one.ScalarAsync<long>("select count(*) from number")).ShouldBe(2);
        (await two.ScalarAsync<long>("select count(*) from number")).ShouldBe(1);
    }

    [Fact]
    public async Task Durable_cluster_keeps_committed_rows_over_a_kill()
    {
        await using var cluster = await DurableCluster.CreateAsync();
        await ExecuteAsync(cluster, "create table number(n int primary key); insert into number values (7)");
        var before = cluster.Pid;

        await cluster.KillAsync();
        cluster.Pid.ShouldBeNull();
        await cluster.StartAsync();

        cluster.Pid.ShouldNotBe(before);
        (await ScalarAsync(cluster, "select sum(n) from number")).ShouldBe("7");
        (await ScalarAsync(cluster, "show fsync")).ShouldBe("on");
        (await ScalarAsync(cluster, "show full_page_writes")).ShouldBe("on");
        (await ScalarAsync(cluster, "show data_checksums")).ShouldBe("on");
    }

    private static async Task ExecuteAsync(DurableCluster cluster, string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> ScalarAsync(DurableCluster cluster, string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
