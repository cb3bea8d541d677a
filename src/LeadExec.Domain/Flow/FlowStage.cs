namespace LeadExec.Domain.Flow;

/// <summary>Where a lead stands on its way; the recovery points (decision 9). Stored by number.</summary>
public enum FlowStage
{
    /// <summary>Stored, nothing tried yet; recovery matches again.</summary>
    Received = 0,

    /// <summary>An attempt is under way.</summary>
    Sending = 1,

    /// <summary>A retry or a pinned unknown outcome is due later.</summary>
    Waiting = 2,

    /// <summary>Held back on purpose (delay, confirmation).</summary>
    Held = 3,

    /// <summary>Waits for a person in quality control.</summary>
    QualityControl = 4,

    /// <summary>An unknown outcome waits for staff.</summary>
    Reconcile = 5,

    /// <summary>Finished; nothing more will happen by itself.</summary>
    Settled = 6,

    /// <summary>Stored and answered; a worker distributes it when it is due (CAMP-27). Belongs to no process until one takes it.</summary>
    Queued = 7,
}
