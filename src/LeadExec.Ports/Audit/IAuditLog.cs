namespace LeadExec.Ports.Audit;

/// <summary>The append-only record of deeds that are no change of a setting; those are recorded where settings are saved.</summary>
public interface IAuditLog
{
    /// <summary>Returns when the entry is durable. Write it before the deed, so that no deed goes unrecorded.</summary>
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken);
}
