using Orleans.Runtime;

namespace LeadExec.InProcess.Scheduling;

/// <summary>
/// Runs its tasks one at a time, in order, wherever the dispatcher puts them. Inside a turn it is <see cref="TaskScheduler.Current"/>,
/// so that continuations come back to it; <c>Task.Run</c> and <c>ConfigureAwait(false)</c> leave it.
/// </summary>
public sealed class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    private readonly ITurnDispatcher _dispatcher;
    private readonly IGrainContext? _context;
    private readonly Lock _gate = new();
    private readonly Queue<Task> _turns = new();
    private bool _dispatched;

    /// <summary>A scheduler for code outside of grains, such as the driver of a seeded run.</summary>
    public TurnScheduler(ITurnDispatcher dispatcher)
        : this(dispatcher, null)
    {
    }

    internal TurnScheduler(ITurnDispatcher dispatcher, IGrainContext? context)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _dispatcher = dispatcher;
        _context = context;
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Queues a turn that carries nothing of the caller's execution context.</summary>
    internal void QueueDetached(Action<object?> turn, object? state)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            StartTurn(turn, state);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            StartTurn(turn, state);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var outerGrain = RuntimeContext.Exchange(_context);
        var outerSynchronization = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            RunSlice();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outerSynchronization);
            RuntimeContext.Exchange(outerGrain);
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
        {
            _turns.Enqueue(task);
            if (_dispatched)
            {
                return;
            }

            _dispatched = true;
        }

        _dispatcher.Dispatch(this);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
        {
            return _turns.ToArray();
        }
    }

    private void StartTurn(Action<object?> turn, object? state) =>
        new Task(turn, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach).Start(this);

    private void RunSlice()
    {
        for (var left = _dispatcher.TurnsPerSlice; left > 0; left--)
        {
            Task? turn;
            lock (_gate)
            {
                if (!_turns.TryDequeue(out turn))
                {
                    _dispatched = false;
                    return;
                }
            }

            TryExecuteTask(turn);
        }

        lock (_gate)
        {
            _dispatched = _turns.Count > 0;
            if (!_dispatched)
            {
                return;
            }
        }

        _dispatcher.Dispatch(this);
    }
}
