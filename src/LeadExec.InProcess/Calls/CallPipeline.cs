using System.Collections.Concurrent;
using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Scheduling;
using LeadExec.InProcess.Statistics;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>The way of a call from a reference to an activation, and the end of it.</summary>
internal sealed class CallPipeline : IDisposable
{
    private readonly ConcurrentDictionary<TimeSpan, DeadlineQueue> _deadlines = new();
    private readonly ActorHostOptions _options;
    private readonly TimeProvider _time;
    private readonly TurnScheduler _turns;
    private readonly GrainCatalog _catalog;
    private readonly IOutgoingGrainCallFilter[] _outgoing;

    public CallPipeline(ActorHostOptions options, TimeProvider time, TurnScheduler turns, GrainCatalog catalog, IEnumerable<IOutgoingGrainCallFilter> outgoing)
    {
        _options = options;
        _time = time;
        _turns = turns;
        _catalog = catalog;
        _outgoing = [.. outgoing];
    }

    public TimeSpan DefaultResponseTimeout => _options.ResponseTimeout;

    /// <summary>The queue of a time-out; null for an infinite one.</summary>
    public DeadlineQueue? DeadlinesFor(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan
        ? null
        : _deadlines.GetOrAdd(timeout, static (key, self) => new DeadlineQueue(self._time, key, self._turns), this);

    /// <summary>Sends a call through the outgoing filters. Its answer task tells how it ended.</summary>
    public void Send(GrainCall call)
    {
        if (_outgoing.Length == 0)
        {
            Dispatch(call);
            return;
        }

        call.OpenAsRelay(this);
        _ = OutgoingCall.Run(call, this, _outgoing);
    }

    /// <summary>Sends a call past the filters.</summary>
    public void Dispatch(GrainCall call)
    {
        if (!call.Open(this, _time.GetTimestamp()))
        {
            return;
        }

        if (!_catalog.Serves(call))
        {
            call.Fail(new SiloUnavailableException(), CallOutcome.Rejected);
            return;
        }

        call.Method.Deadlines?.Add(call);
        _catalog.Post(call);
    }

    public void Forward(GrainCall call)
    {
        if (call.Forwards > _options.MaxForwards)
        {
            call.Fail(new OrleansMessageRejectionException($"{call.Target.GrainId} ended {call.Forwards} times before it took the call."), CallOutcome.Rejected);
            return;
        }

        _catalog.Post(call);
    }

    public void Finished(GrainCall call, CallOutcome outcome)
    {
        if (call.IsRelay)
        {
            return;
        }

        call.Method.Deadlines?.Remove(call);
        call.Method.Counters.Record(outcome, _time.GetElapsedTime(call.SentAt));
    }

    public void Dispose()
    {
        foreach (var queue in _deadlines.Values)
        {
            queue.Dispose();
        }
    }
}
