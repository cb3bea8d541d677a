namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-32: who was erased stays so, and goes to nobody any more.</summary>
internal static class ErasureRules
{
    public static IEnumerable<Violation> Check(RunFacts run) =>
    [
        .. from request in run.Buyers.Log
           where request.WasErased
           select run.Broken("INV-32", $"account {request.Account} got a person who was erased", request.Lead),
        .. from told in run.Eraser.Told
           where run.Database.Journal.Find(told) is not { Erased: true, Receipt: { FieldsJson: "{}", ReturnUrl: null } }
           select run.Broken("INV-01", "staff were told that it is erased, and the record says otherwise", told),
    ];
}
