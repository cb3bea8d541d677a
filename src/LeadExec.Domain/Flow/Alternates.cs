using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>
/// Deliveries beside the primary one (DIST-50, E-62): planned when the primary has ended for good, made after its outcome is
/// durable, one try each. They hold nothing and decide nothing.
/// </summary>
public static class Alternates
{
    /// <summary>What accompanies a primary attempt that ended so; an unknown outcome is not a failure.</summary>
    public static ImmutableArray<PlannedAlternate> Of(ActiveAttempt primary, AttemptState outcome)
    {
        ArgumentNullException.ThrowIfNull(primary);
        return primary.AlternateOf is not null
            ? []
            : [.. primary.Candidate.Alternates.Where(planned => Triggers(planned.Trigger, outcome)).Select(planned => new PlannedAlternate
            {
                Of = primary.Id,
                Candidate = primary.Candidate with { Method = planned.Method, Price = Money.Zero, Alternates = [] },
            })];
    }

    /// <summary>The attempt that makes it.</summary>
    internal static ActiveAttempt Attempt(LeadFlowState state, PlannedAlternate alternate, Guid id, DateTimeOffset now) => new()
    {
        Id = new AttemptId(id),
        Number = state.LastNumber + 1,
        DeliveryId = id,
        Candidate = alternate.Candidate,
        DueAt = now,
        AlternateOf = alternate.Of,
    };

    private static bool Triggers(AlternateTrigger trigger, AttemptState outcome) => trigger switch
    {
        AlternateTrigger.Always => true,
        AlternateTrigger.PrimaryFails => outcome is AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent,
    };
}
