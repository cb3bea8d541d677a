using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using Microsoft.Extensions.Options;
using Orleans;

namespace LeadExec.Grains.DeliveryAccounts;

/// <summary>Permits, breaker and latency of one delivery account; all of it in memory, because all of it may be lost.</summary>
public sealed class DeliveryAccountGrain(TimeProvider time, IOptions<DeliveryAccountOptions> options) : Grain, IDeliveryAccountGrain
{
    private readonly Dictionary<Guid, DateTimeOffset> _permits = [];
    private DateTimeOffset _firstEnd = DateTimeOffset.MaxValue; // no permit ends before it
    private int _failures;
    private int _averageMs;
    private DateTimeOffset? _openUntil;
    private RetryBudget? _budget;
    private MinuteWindow? _pingsPerMinute;
    private PingCounts? _pings;

    public Task<PermitReply> AcquireAsync(AcquirePermit command)
    {
        var now = time.GetUtcNow();
        DropEnded(now);
        var refusal = Refusal(command, now);
        refusal = refusal == RejectReason.None ? Budgeted(command, now) : refusal;
        refusal = refusal == RejectReason.None ? Rated(command, now) : refusal;
        if (refusal == RejectReason.None)
        {
            var end = now.AddMilliseconds(command.LeaseMs);
            _permits[command.AttemptId] = end;
            _firstEnd = end < _firstEnd ? end : _firstEnd;
        }

        return Task.FromResult(new PermitReply { Refusal = refusal });
    }

    public Task ReturnAsync(ReturnPermit command)
    {
        if (_permits.Remove(command.AttemptId))
        {
            Learn(command);
        }

        if (command.Ping is { } end)
        {
            _pings = (_pings ?? new PingCounts { Since = time.GetUtcNow() }).With(end);
        }

        return Task.CompletedTask;
    }

    public Task<DeliveryAccountHealth> GetHealthAsync() => Task.FromResult(new DeliveryAccountHealth
    {
        PermitsOut = _permits.Count,
        FailuresInARow = _failures,
        BreakerOpenUntil = _openUntil > time.GetUtcNow() ? _openUntil : null,
        AverageMs = _averageMs,
        Pings = _pings,
    });

    private void DropEnded(DateTimeOffset now)
    {
        if (_firstEnd > now)
        {
            return;
        }

        foreach (var (attempt, _) in _permits.Where(permit => permit.Value <= now).ToList())
        {
            _permits.Remove(attempt);
        }

        _firstEnd = _permits.Count == 0 ? DateTimeOffset.MaxValue : _permits.Values.Min();
    }

    private RejectReason Refusal(AcquirePermit command, DateTimeOffset now)
    {
        if (_permits.ContainsKey(command.AttemptId))
        {
            return RejectReason.None;
        }

        if (_openUntil > now || (_openUntil is not null && _permits.Count > 0))
        {
            return RejectReason.BreakerOpen;
        }

        return _permits.Count >= command.MaximumConcurrency ? RejectReason.NoPermit : RejectReason.None;
    }

    /// <summary>Asked last, so that a ping that is refused for something else does not count.</summary>
    private RejectReason Rated(AcquirePermit command, DateTimeOffset now) =>
        command.MostPingsPerMinute is not { } most || _permits.ContainsKey(command.AttemptId) || (_pingsPerMinute ??= new MinuteWindow()).TryCount(most, now)
            ? RejectReason.None
            : RejectReason.PingRateReached;

    /// <summary>First requests earn a share; repetitions spend it, the second request of one attempt too.</summary>
    private RejectReason Budgeted(AcquirePermit command, DateTimeOffset now)
    {
        var limits = options.Value.RetryLimits;
        _budget ??= RetryBudget.Full(limits, now);
        if (!command.Repetition)
        {
            _budget = _permits.ContainsKey(command.AttemptId) ? _budget : _budget.Earn(limits, now);
            return RejectReason.None;
        }

        (_budget, var granted) = _budget.Spend(limits, now);
        return granted ? RejectReason.None : RejectReason.RetryBudgetSpent;
    }

    /// <summary>An answer of any kind closes the breaker; errors in a row open it, and after the pause one lead may probe.</summary>
    private void Learn(ReturnPermit command)
    {
        switch (command.Outcome)
        {
            case AttemptState.Accepted or AttemptState.Rejected:
                (_failures, _openUntil) = (0, null);
                _averageMs = _averageMs == 0 ? command.ElapsedMs : ((_averageMs * 7) + command.ElapsedMs) / 8;
                break;
            case AttemptState.Failed or AttemptState.NotSent or AttemptState.Unknown:
                _failures++;
                if (_failures >= options.Value.FailuresToOpen)
                {
                    _openUntil = time.GetUtcNow().AddSeconds(options.Value.OpenSeconds);
                }

                break;
            case AttemptState.Planned or AttemptState.Sending or AttemptState.Unconfirmed:
                break;
        }
    }
}
