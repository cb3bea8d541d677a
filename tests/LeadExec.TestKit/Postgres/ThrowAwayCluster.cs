using System.Collections.Concurrent;
using LeadExec.Hosting.Postgres;
using Npgsql;

namespace LeadExec.TestKit.Postgres;

/// <summary>The one cluster of this test process: in memory, without fsync, gone with the process.</summary>
internal sealed class ThrowAwayCluster
{
    private static readonly Lazy<Task<ThrowAwayCluster>> Instance = new(StartAsync);
    private readonly PostgresCluster cluster;
    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = new();

    private ThrowAwayCluster(PostgresCluster cluster) => this.cluster = cluster;

    internal static Task<ThrowAwayCluster> SharedAsync() => Instance.Value;

    /// <summary>Copies the template, which is prepared first when nobody asked for it before.</summary>
    /// <returns>Connection string of the copy.</returns>
    internal async Task<string> CopyAsync(string name, TestTemplate template)
    {
        await templates.GetOrAdd(template.Name, _ => new Lazy<Task>(() => PrepareAsync(template))).Value;
        await ExecuteAsync($"create database {name} template {template.Name} strategy file_copy");
        return cluster.ConnectionStringTo(name);
    }

    internal Task DropAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    private async Task PrepareAsync(TestTemplate template)
    {
        await ExecuteAsync($"create database {template.Name}");
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionStringTo(template.Name)) { Pooling = false }.ConnectionString;
        await template.PrepareAsync(address);
        await ExecuteAsync($"alter database {template.Name} with allow_connections false is_template true");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionStringTo("postgres")) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<ThrowAwayCluster> StartAsync()
    {
        var folder = ScratchFolder.InMemory();
        var cluster = await PostgresCluster.OpenAsync(folder.FullPath, PostgresLocator.FindBinaries(new PostgresSearch()), CancellationToken.None);
        await TiedServer.StartAsync(cluster, PostgresSettings.ThrowAway, 0);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.AbandonAsync(CancellationToken.None).GetAwaiter().GetResult();
            folder.Dispose();
        };
        return new ThrowAwayCluster(cluster);
    }
}
