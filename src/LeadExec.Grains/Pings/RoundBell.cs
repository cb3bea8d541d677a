namespace LeadExec.Grains.Pings;

/// <summary>
/// Wakes whoever waits for a round of pings: when one of them is over, and when the time is. One wait costs the same for any number of
/// buyers.
/// </summary>
internal sealed class RoundBell
{
    private TaskCompletionSource _next = new();
    private volatile bool _closed;

    /// <summary>Ends when the bell rings next. Take it before looking at what has happened; what happens after that ends it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>The time is over.</summary>
    public bool IsClosed => _closed;

    public void Ring() => Interlocked.Exchange(ref _next, new TaskCompletionSource()).TrySetResult();

    public void Close()
    {
        _closed = true;
        Ring();
    }
}
