using LeadExec.Domain.Delivery;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>What staff were told is true: of two answers to one question one was taken, and a deed with one key was done once.</summary>
internal static class StaffRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Decided(run), .. Told(run), .. Once(run)];

    private static IEnumerable<Violation> Decided(RunFacts run) =>
        from decision in run.Staff.Decisions
        where decision.Taken == true
        let state = run.Database.Journal.Find(decision.Lead)?.Attempts.Find(attempt => attempt.Hold.AttemptId == decision.Attempt)?.State
        where state != (decision.Accepted ? AttemptState.Accepted : AttemptState.NotSent)
        select run.Broken("INV-01", $"staff were told that it is {(decision.Accepted ? "accepted" : "not delivered")}, and the record says {state?.ToString() ?? "nothing"}", decision.Lead);

    private static IEnumerable<Violation> Told(RunFacts run) =>
        from told in run.Staff.Told
        let state = run.Database.Journal.Find(told.Lead)?.Attempts.Find(attempt => attempt.Hold.AttemptId == told.Attempt)?.State
        where told.State == AttemptState.Accepted ? state != AttemptState.Accepted : state is null
        select run.Broken("INV-01", $"staff were told of a delivery that {told.State}, and the record says {state?.ToString() ?? "nothing"}", told.Lead);

    private static IEnumerable<Violation> Once(RunFacts run) =>
        from attempt in run.Attempts
        where run.Asked(attempt).ByHand is not null
        group attempt by run.Asked(attempt).ByHand into same
        where same.Count() > 1
        select run.Broken("INV-02", $"one deed by hand, {same.Count()} deliveries", same.First().Lead);
}
