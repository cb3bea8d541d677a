using LeadExec.Domain.Delivery;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-10 to 14 and 27: a lead is sold as often as it may be, to whom it may be, at a price that was held.</summary>
internal static class SaleRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Slots(run), .. Exclusive(run), .. OncePerClient(run), .. Prices(run)];

    private static IEnumerable<Violation> Slots(RunFacts run) =>
        from lead in run.Leads
        let sold = lead.Attempts.Count(attempt => attempt is { Sold: true, Manual: false })
        let open = lead.Attempts.Count(attempt => attempt is { Live: true, Sold: false, SlotTaken: true })
        where sold + open > lead.TopSlots
        select run.Broken("INV-10", $"{sold} sales and {open} more under way, {lead.TopSlots} allowed", lead.Id);

    private static IEnumerable<Violation> Exclusive(RunFacts run) =>
        from lead in run.Leads
        where lead.Attempts.Any(attempt => attempt.Sold && run.Asked(attempt).Exclusive)
            && lead.Attempts.Count(attempt => attempt.Sold || attempt is { Live: true, SlotTaken: true }) > 1
        select run.Broken("INV-11", "sold exclusively, and more than once", lead.Id);

    private static IEnumerable<Violation> OncePerClient(RunFacts run) =>
        from lead in run.Leads
        from same in lead.Attempts.Where(attempt => attempt.Sold).GroupBy(attempt => attempt.Hold.SeveralPerClient ? -attempt.Hold.AccountId.Value : attempt.Hold.ClientId.Value)
        where same.Count() > 1
        select run.Broken("INV-12", "sold to one client more than once", lead.Id);

    private static IEnumerable<Violation> Prices(RunFacts run) =>
        from attempt in run.Attempts
        where attempt.State == AttemptState.Accepted && (attempt.Price.Cents < 0 || attempt.Price > attempt.Hold.Price)
        select run.Broken("INV-14", $"sold at {attempt.Price}, held {attempt.Hold.Price}", attempt.Lead);
}
