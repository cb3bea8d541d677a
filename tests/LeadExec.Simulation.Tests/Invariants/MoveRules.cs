namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>LEAD-26: what was moved was taken back from its client, and is with one other.</summary>
internal static class MoveRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Told(run), .. Once(run)];

    private static IEnumerable<Violation> Told(RunFacts run) =>
        from told in run.Mover.Told
        let attempts = run.Database.Journal.Find(told.Lead)!.Attempts
        where attempts.Find(attempt => attempt.Hold.AttemptId == told.From) is not { Returned: true }
            || attempts.Find(attempt => attempt.Hold.AttemptId == told.To) is not { State: Domain.Delivery.AttemptState.Accepted }
        select run.Broken("INV-01", "staff were told that it is moved, and the record says otherwise", told.Lead);

    /// <summary>Two people who move one delivery do not sell it twice.</summary>
    private static IEnumerable<Violation> Once(RunFacts run) =>
        from asked in run.Mover.Asked
        join attempt in run.Attempts on asked.Key equals run.Asked(attempt).ByHand
        group attempt by asked.From into same
        where same.Count() > 1
        select run.Broken("INV-02", $"one delivery was moved to {same.Count()} clients", same.First().Lead);
}
