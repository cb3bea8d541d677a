using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Migrations;

/// <summary>FM-18: a silo refuses a database that could lose what was acknowledged.</summary>
public sealed class DatabaseGuardTests
{
    [Fact]
    public async Task Throw_away_cluster_is_refused_unless_explicitly_allowed()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var options = new PostgresOptions { ConnectionString = database.ConnectionString, SiloBootId = Guid.NewGuid() };
        var refusal = await Should.ThrowAsync<UnsafeDatabaseException>(() => new DatabaseGuard(database.DataSource, options).CheckAsync(CancellationToken.None));
        refusal.Message.ShouldContain("fsync");
        await new DatabaseGuard(database.DataSource, options with { AllowUnsafeDurability = true }).CheckAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Durable_cluster_is_accepted_and_each_setting_is_looked_at()
    {
        await using var cluster = await DurableCluster.CreateAsync();
        await using var database = NpgsqlDataSource.Create(cluster.ConnectionString);
        var guard = new DatabaseGuard(database, new PostgresOptions { ConnectionString = cluster.ConnectionString, SiloBootId = Guid.NewGuid() });
        await guard.CheckAsync(CancellationToken.None);
        foreach (var setting in new[] { "full_page_writes", "fsync", "synchronous_commit" })
        {
            await SetAsync(database, setting, "off");
            (await Should.ThrowAsync<UnsafeDatabaseException>(() => guard.CheckAsync(CancellationToken.None))).Message.ShouldContain(setting);
            await SetAsync(database, setting, "on");
        }

        await guard.CheckAsync(CancellationToken.None);
    }

    private static async Task SetAsync(NpgsqlDataSource database, string setting, string value)
    {
        await ScalarAsync(database, $"alter system set {setting} = {value}");
        await ScalarAsync(database, "select pg_reload_conf()");
        do
        {
            database.Clear();
        }
        while (await ScalarAsync(database, $"select current_setting('{setting}')") as string != value);
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
