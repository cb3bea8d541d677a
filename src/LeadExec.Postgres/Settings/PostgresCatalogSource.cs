using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>
/// Keeps <see cref="Current"/> fresh: a notification wakes it, and a poll each second catches a lost one. The host's start waits
/// for the first load, so nothing is served from an empty catalog. A storage fault keeps the last catalog in force.
/// </summary>
internal sealed partial class PostgresCatalogSource(NpgsqlDataSource database, IIpPlaces ipPlaces, TimeProvider time, ILogger<PostgresCatalogSource> logger)
    : BackgroundService, ICatalogSource
{
    internal const string Channel = "leadexec_catalog";
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly List<Action<Catalog>> listeners = [];
    private readonly List<(long Version, TaskCompletionSource<Catalog> Reached)> waiters = [];
    private volatile Catalog current = CatalogBuilder.Empty with { IpPlaces = ipPlaces };

    public Catalog Current => current;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public IDisposable OnChange(Action<Catalog> changed)
    {
        lock (gate)
        {
            listeners.Add(changed);
        }

        return new Subscription(this, changed);
    }

    public async Task<Catalog?> LoadAsync(CatalogVersion version, CancellationToken cancellationToken)
    {
        var now = Current;
        if (now.Version == version)
        {
            return now;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // Imported data has no history: an old version is explained with the postal codes and list rows of today.
        return await CatalogReader.AtAsync(connection, version, cancellationToken) is { } found ? found with { Places = now.Places, IpPlaces = now.IpPlaces, ListRows = now.ListRows } : null;
    }

    public Task<Catalog> WaitForAsync(CatalogVersion version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (current.Version.Value >= version.Value)
            {
                return Task.FromResult(current);
            }

            var reached = new TaskCompletionSource<Catalog>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((version.Value, reached));
            return WaitAsync(version.Value, reached, cancellationToken);
        }
    }

    /// <summary>Loads what was published since; the listeners hear of it before it returns.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            var newest = await CatalogReader.NewestAsync(connection, transaction, current, cancellationToken);
            if (newest.Version != current.Version)
            {
                newest = await ImportedData.LoadAsync(connection, newest, current.Version, cancellationToken);
                Swap(newest.Prepared()); // leads go on with the old one meanwhile
            }
        }
        finally
        {
            refreshing.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or System.IO.IOException && !stoppingToken.IsCancellationRequested)
            {
                LogListenFailed(fault);
                await Task.Delay(PollEvery, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("listen " + Channel, connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        while (true)
        {
            await RefreshAsync(cancellationToken);
            await connection.WaitAsync(PollEvery, cancellationToken);
        }
    }

    private void Swap(Catalog newest)
    {
        Action<Catalog>[] told;
        lock (gate)
        {
            current = newest;
            foreach (var waiter in waiters.FindAll(waiter => waiter.Version <= newest.Version.Value))
            {
                waiter.Reached.TrySetResult(newest);
                waiters.Remove(waiter);
            }

            told = [.. listeners];
        }

        LogSwapped(newest.Version.Value);
        foreach (var listener in told)
        {
            listener(newest);
        }
    }

    private async Task<Catalog> WaitAsync(long version, TaskCompletionSource<Catalog> reached, CancellationToken cancellationToken)
    {
        try
        {
            return await reached.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (gate)
            {
                waiters.Remove((version, reached));
            }
        }
    }

    private sealed class Subscription(PostgresCatalogSource source, Action<Catalog> changed) : IDisposable
    {
        public void Dispose()
        {
            lock (source.gate)
            {
                source.listeners.Remove(changed);
            }
        }
    }
}
