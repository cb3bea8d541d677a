using LeadExec.Hosting.Postgres;

namespace LeadExec.TestKit.Postgres;

/// <summary>
/// A cluster on a real disk with fsync on, for tests of what survives a crash. The port, the password and so the connection string stay
/// the same over kills and starts. It dies with the test process.
/// </summary>
public sealed class DurableCluster : IAsyncDisposable
{
    private readonly ScratchFolder folder;
    private readonly PostgresCluster cluster;

    private DurableCluster(ScratchFolder folder, PostgresCluster cluster)
    {
        this.folder = folder;
        this.cluster = cluster;
    }

    /// <summary>Connection string of the database <c>leadexec</c>.</summary>
    public string ConnectionString => cluster.ConnectionStringTo("leadexec");

    /// <summary>Process id of the server, or null while it is dead.</summary>
    public int? Pid => cluster.Pid;

    /// <summary>Makes a new cluster with an empty database and starts it.</summary>
    public static async Task<DurableCluster> CreateAsync()
    {
        var folder = ScratchFolder.OnDisk();
        var cluster = await PostgresCluster.OpenAsync(folder.FullPath, PostgresLocator.FindBinaries(new PostgresSearch()), CancellationToken.None);
        var durable = new DurableCluster(folder, cluster);
        await durable.StartAsync();
        await cluster.EnsureDatabaseAsync("leadexec", CancellationToken.None);
        return durable;
    }

    /// <summary>Starts the server after <see cref="KillAsync"/>; returns when crash recovery is through and it answers.</summary>
    public Task StartAsync() => TiedServer.StartAsync(cluster, PostgresSettings.Durable, cluster.Port);

    /// <summary>kill -9 of the server and all its children, by id. Returns when none of them lives.</summary>
    public async Task KillAsync()
    {
        if (cluster.Pid is not { } server)
        {
            return;
        }

        var family = ServerProcess.ChildrenOf(server).Append(server).ToList();
        ServerProcess.KillTree(server);
        while (family.Any(ServerProcess.IsPostgres))
        {
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.AbandonAsync(CancellationToken.None);
        folder.Dispose();
    }
}
