namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>What must hold at every moment, whatever went wrong.</summary>
internal static class Safety
{
    public static IEnumerable<Violation> Check(RunFacts run) =>
    [
        .. AnswerRules.Check(run),
        .. SaleRules.Check(run),
        .. CapRules.Check(run),
        .. MoneyRules.Check(run),
        .. WireRules.Check(run),
        .. PingRules.Check(run),
        .. StaffRules.Check(run),
        .. TillRules.Check(run),
        .. ReturnRules.Check(run),
        .. MoveRules.Check(run),
        .. ErasureRules.Check(run),
        .. OutboxRules.Check(run),
        .. run.Database.Broken.Select(what => new Violation(what.Split(' ')[0], what, [])),
    ];
}
