namespace LeadExec.Domain.Flow;

/// <summary>What a held attempt waits for.</summary>
public enum PendingKind
{
    /// <summary>Its planned time (E-57).</summary>
    Delay = 0,

    /// <summary>The client's confirmation (E-61).</summary>
    Confirmation = 1,
}
