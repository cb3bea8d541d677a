using LeadExec.Hosting.Health;

namespace LeadExec.Silo.Workers;

/// <summary>On while nobody knows whether the record is sound, because no check of it ended for long.</summary>
internal sealed class InvariantsOverdue(InvariantBoard board) : IHealthWarning
{
    public string Name => "invariants-overdue";

    public bool IsOn => board.IsOverdue;
}
