using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Flow;

/// <summary>A failed delivery that is tried again at <see cref="DueAt"/> if the lead can still be sold to that client (E-64, DELV-43).</summary>
public sealed record PlannedRetry
{
    public required Candidate Candidate { get; init; }

    public required Guid DeliveryId { get; init; }

    /// <summary>Retries made so far to this account.</summary>
    public required int Done { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The account took no more requests when the retry was due (breaker, permits, retry budget): not before this moment.</summary>
    public DateTimeOffset? PostponedTo { get; init; }

    /// <summary>When the lead is looked at again: later than planned by the retry's own jitter (FM-57).</summary>
    public DateTimeOffset WakeAt => PostponedTo ?? DueAt + RetryJitter.Of(DeliveryId, Done, RetryJitter.Longest(Between));

    private TimeSpan Between => TimeSpan.FromMinutes(Candidate.Method.Retry.MinutesBetween);

    /// <summary>Whether it may run.</summary>
    public bool IsDue(DateTimeOffset now) => DueAt <= now && !(PostponedTo > now);
}
