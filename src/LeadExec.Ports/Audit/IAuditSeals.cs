namespace LeadExec.Ports.Audit;

/// <summary>
/// The chain of hashes over the audit (INV-30), made like the journal's (ADR 0030): entries are sealed a few seconds after they were
/// written, each exactly once, and any number of processes may do so.
/// </summary>
public interface IAuditSeals
{
    /// <summary>Seals what was there at the step before, once nobody who may write below it is at work any more, and marks anew.</summary>
    /// <returns>Whether there is more to seal at once.</returns>
    Task<bool> StepAsync(CancellationToken cancellationToken);
}
