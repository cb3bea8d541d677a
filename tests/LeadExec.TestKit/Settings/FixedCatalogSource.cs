using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.TestKit.Settings;

/// <summary>A catalog held in memory. <see cref="Publish"/> swaps it, as a publication would.</summary>
public sealed class FixedCatalogSource(Catalog initial) : ICatalogSource
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, Catalog> versions = new() { [initial.Version.Value] = initial };
    private readonly List<Action<Catalog>> listeners = [];
    private readonly List<(long Version, TaskCompletionSource<Catalog> Reached)> waiters = [];

    public Catalog Current { get; private set; } = initial;

    /// <summary>Makes the next version current and tells the listeners before it returns.</summary>
    public Catalog Publish(Func<Catalog, Catalog> change)
    {
        Action<Catalog>[] told;
        lock (gate)
        {
            Current = change(Current) with { Version = new CatalogVersion(Current.Version.Value + 1) };
            versions[Current.Version.Value] = Current;
            foreach (var waiter in waiters.FindAll(waiter => waiter.Version <= Current.Version.Value))
            {
                waiter.Reached.TrySetResult(Current);
                waiters.Remove(waiter);
            }

            told = [.. listeners];
        }

        Array.ForEach(told, listener => listener(Current));
        return Current;
    }

    public IDisposable OnChange(Action<Catalog> changed)
    {
        lock (gate)
        {
            listeners.Add(changed);
        }

        return new Subscription(() =>
        {
            lock (gate)
            {
                listeners.Remove(changed);
            }
        });
    }

    public Task<Catalog?> LoadAsync(CatalogVersion version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(versions.GetValueOrDefault(version.Value));
        }
    }

    public Task<Catalog> WaitForAsync(CatalogVersion version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (Current.Version.Value >= version.Value)
            {
                return Task.FromResult(Current);
            }

            var reached = new TaskCompletionSource<Catalog>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((version.Value, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
