namespace LeadExec.Postgres.Checking;

/// <summary>All invariants whose tables exist, in order of their numbers.</summary>
public static class Invariants
{
    public static IReadOnlyList<Invariant> All { get; } =
        [.. LeadInvariants.All.Concat(CapInvariants.All).Concat(MoneyInvariants.All).Concat(BookInvariants.All).Concat(InvoiceInvariants.All).Concat(AuditInvariants.All).OrderBy(invariant => invariant.Id, StringComparer.Ordinal)];
}
