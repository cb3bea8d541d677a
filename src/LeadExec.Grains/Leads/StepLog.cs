using System.Collections.Immutable;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>Collects the steps of one uninterrupted piece of work on a lead, with what was waiting and what was ours (decision 13).</summary>
public sealed class StepLog(LeadId leadId, TimeProvider time)
{
    private readonly ImmutableArray<FlowStep>.Builder _steps = ImmutableArray.CreateBuilder<FlowStep>();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();
    private decimal _waited;

    /// <summary>Marks the beginning of a step.</summary>
    public StepClock Begin() => new(time.GetUtcNow(), time.GetTimestamp());

    /// <summary>Adds a step that is our own work.</summary>
    public void Own(StepClock clock, FlowStep step) => Add(clock, step, waiting: false);

    /// <summary>Adds a step that waited on somebody else: the buyer, a disk, another grain.</summary>
    public void Waited(StepClock clock, FlowStep step) => Add(clock, step, waiting: true);

    /// <summary>Adds a note that took no time of its own.</summary>
    public void Note(FlowStep step) => _steps.Add(step with { At = time.GetUtcNow() });

    public ProcessSegment Close() => new()
    {
        LeadId = leadId,
        StartedAt = _startedAt,
        ElapsedMs = Milliseconds(_start),
        WaitMs = _waited,
        Steps = _steps.ToImmutable(),
    };

    private void Add(StepClock clock, FlowStep step, bool waiting)
    {
        var elapsed = Milliseconds(clock.Timestamp);
        _waited += waiting ? elapsed : 0m;
        _steps.Add(step with { At = clock.At, ElapsedMs = elapsed, WaitMs = waiting ? elapsed : 0m });
    }

    private decimal Milliseconds(long since) => decimal.Round(time.GetElapsedTime(since).Ticks / 10_000m, 3);
}
