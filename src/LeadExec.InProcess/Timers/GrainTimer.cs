using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Scheduling;
using Orleans.Runtime;

namespace LeadExec.InProcess.Timers;

/// <summary>A timer whose tick is an item in the activation's mailbox. One tick is under way at most; the period counts from its end.</summary>
internal abstract class GrainTimer : MailItem, IGrainTimer
{
    private readonly Lock _gate = new();
    private readonly Activation _activation;
    private readonly GrainTimerCreationOptions _options;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _ended = new();
    private TimeSpan _period;
    private TimeSpan? _changedDue;
    private bool _underWay;
    private bool _disposed;

    protected GrainTimer(Activation activation, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _options = options;
        _period = Checked(options.Period);
        _timer = activation.Time.CreateDetachedTimer(static timer => ((GrainTimer)timer!).OnDue(), this);
    }

    public override bool IsReadOnly => false;

    public override bool IsAlwaysInterleave => _options.Interleave;

    public override bool KeepsAlive => _options.KeepAlive;

    public override bool IsAbandoned => _disposed;

    public void Start()
    {
        var due = Checked(_options.DueTime);
        _activation.Track(this);
        _timer.Arm(due);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        var due = Checked(dueTime);
        lock (_gate)
        {
            _period = Checked(period);
            if (_underWay)
            {
                _changedDue = due;
            }
            else if (!_disposed)
            {
                _timer.Arm(due);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _timer.Dispose();
        _activation.Forget(this);
        _activation.CancelOnTurn(_ended);
    }

    public override async ValueTask Execute(Activation activation)
    {
        try
        {
            await Tick(_ended.Token);
        }
        catch (OperationCanceledException) when (_disposed)
        {
            // The tick gave way to the end of its timer.
        }
        catch (Exception exception)
        {
            activation.OnTimerFailed(exception);
        }

        lock (_gate)
        {
            _underWay = false;
            if (!_disposed)
            {
                _timer.Arm(_changedDue ?? _period);
                _changedDue = null;
            }
        }
    }

    public override void ActivationEnded(Exception? failure) => Dispose();

    protected abstract Task Tick(CancellationToken token);

    private static TimeSpan Checked(TimeSpan span) => span >= TimeSpan.Zero || span == Timeout.InfiniteTimeSpan
        ? span
        : throw new ArgumentOutOfRangeException(nameof(span), span, "Times of a timer are zero, positive or infinite.");

    private void OnDue()
    {
        lock (_gate)
        {
            if (_disposed || _underWay)
            {
                return;
            }

            _underWay = true;
        }

        _activation.TryPost(this);
    }
}
