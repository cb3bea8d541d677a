namespace LeadExec.Grains.Queue;

/// <summary>
/// Tells this process's queue worker that there is something to do, so that a lead need not wait for the next look at the record.
/// Several rings before the worker listens are one. A ring that is lost costs the worker's pause, never a lead.
/// </summary>
public sealed class QueueBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _gate = new();

    public void Ring()
    {
        lock (_gate)
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Waits for a ring, at most for <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // The pause is over, or the worker stops; both are looked at by the caller.
        }
    }

    public void Dispose() => _rung.Dispose();
}
