using Microsoft.Extensions.Logging;

namespace LeadExec.Hosting.Postgres;

/// <summary>
/// The product's database connection at start: the one that the environment names, or a private cluster in the data folder. A private
/// cluster that still runs after a kill of this program is adopted; one that dies under it is started again, and
/// <see cref="IsReady"/> is false meanwhile (decision 29). Disposing stops what was started or adopted, and never a foreign database.
/// </summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    private readonly PostgresCluster? cluster;
    private readonly EmbeddedPostgresOptions? options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private FileStream? folderLock;
    private Task watching = Task.CompletedTask;
    private volatile bool ready = true;

    private EmbeddedPostgres(string connectionString, PostgresCluster? cluster, EmbeddedPostgresOptions? options, (TimeProvider Time, ILogger Logger) services)
    {
        ConnectionString = connectionString;
        this.cluster = cluster;
        this.options = options;
        (time, logger) = services;
    }

    /// <summary>Npgsql connection string; the same for the whole life of this object. Holds the password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>True when this program runs the server itself.</summary>
    public bool IsPrivate => cluster is not null;

    /// <summary>False from the moment a private server is found dead until it accepts connections again.</summary>
    public bool IsReady => ready;

    /// <summary>Process id of the private server; null for a foreign one or while it is down.</summary>
    public int? ServerPid => cluster?.Pid;

    /// <exception cref="PostgresUnavailableException">No database can be had; the message says what to do.</exception>
    public static async Task<EmbeddedPostgres> OpenAsync(EmbeddedPostgresOptions options, TimeProvider time, ILogger<EmbeddedPostgres> logger, CancellationToken cancellation)
    {
        var files = new ClusterFiles(Path.GetFullPath(Path.Combine(options.DataDirectory, "postgres")));
        var source = PostgresLocator.Locate(options.Search with { Major = files.Major });
        if (source.ConnectionString is { } foreign)
        {
            LogForeign(logger);
            return new EmbeddedPostgres(foreign, null, null, (time, logger));
        }

        var folderLock = files.Lock();
        var cluster = await PostgresCluster.OpenAsync(files.Root, source.Binaries!, cancellation);
        await RunAsync(cluster, logger, cancellation);
        await cluster.EnsureDatabaseAsync(options.Database, cancellation);
        LogRunning(logger, source.Binaries!.Origin, source.Binaries.Major, cluster.Port);
        var embedded = new EmbeddedPostgres(cluster.ConnectionStringTo(options.Database), cluster, options, (time, logger)) { folderLock = folderLock };
        embedded.watching = embedded.WatchAsync();
        return embedded;
    }

    /// <summary>
    /// The same for a short command: a private server that another program runs is used as it is, and left running.
    /// </summary>
    /// <exception cref="PostgresUnavailableException">No database can be had; the message says what to do.</exception>
    public static async Task<EmbeddedPostgres> AttachAsync(EmbeddedPostgresOptions options, TimeProvider time, ILogger<EmbeddedPostgres> logger, CancellationToken cancellation)
    {
        var files = new ClusterFiles(Path.GetFullPath(Path.Combine(options.DataDirectory, "postgres")));
        var source = PostgresLocator.Locate(options.Search with { Major = files.Major });
        if (source.Binaries is { } binaries && PostmasterFile.Read(files.Data)?.IsAlive() is true)
        {
            var cluster = await PostgresCluster.OpenAsync(files.Root, binaries, cancellation);
            if (await cluster.TryAdoptAsync(cancellation))
            {
                return new EmbeddedPostgres(cluster.ConnectionStringTo(options.Database), null, null, (time, logger));
            }
        }

        return await OpenAsync(options, time, logger, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        if (cluster is not null)
        {
            await cluster.StopAsync(CancellationToken.None);
            LogStopped(logger);
        }

        folderLock?.Dispose();
        stopping.Dispose();
    }

    /// <summary>Adopts, or stops what cannot be adopted and starts.</summary>
    private static async Task RunAsync(PostgresCluster cluster, ILogger logger, CancellationToken cancellation)
    {
        if (await cluster.TryAdoptAsync(cancellation))
        {
            LogAdopted(logger, cluster.Pid ?? 0);
            return;
        }

        await cluster.StopAsync(cancellation);
        await cluster.StartAsync(PostgresSettings.Durable, 0, cancellation);
        if (!await cluster.AnswersAsync(cancellation))
        {
            await cluster.StopAsync(cancellation);
            throw new PostgresUnavailableException(
                "The private PostgreSQL runs, but the saved password (file 'postgres/password' in the data folder) does not open it. Restore that file from a backup.");
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(options!.WatchEvery, time);
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                if (cluster!.Pid is null)
                {
                    ready = false;
                    LogDied(logger);
                    await RestartAsync(stopping.Token);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <summary>Tries until it works: right after a kill, children of the dead server may hold its memory for a moment.</summary>
    private async Task RestartAsync(CancellationToken cancellation)
    {
        while (!ready)
        {
            try
            {
                await cluster!.StartAsync(PostgresSettings.Durable, cluster.Port, cancellation);
                ready = true;
                LogRestarted(logger, cluster.Pid ?? 0);
            }
            catch (PostgresUnavailableException e)
            {
                LogRestartFailed(logger, e.Message);
                await Task.Delay(options!.RetryEvery, time, cancellation);
            }
        }
    }
}
