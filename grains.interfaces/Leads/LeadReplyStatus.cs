namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>Kinds of reply; appended to, never renumbered.</summary>
public enum LeadReplyStatus
{
    /// <summary>The stored answer of this submission.</summary>
    Final = 0,

    /// <summary>The stored answer of an earlier submission with the same key or body.</summary>
    Replayed = 1,

    /// <summary>The deadline came first; the lead is stored and worked on. 202 (V2) or 503 (V1) with Retry-After.</summary>
    Running = 2,

    /// <summary>Same idempotency key, another body: 422 (FM-36).</summary>
    KeyReused = 3,

    /// <summary>Nothing was stored; 503 with Retry-After (FM-13, FM-14).</summary>
    Unavailable = 4,

    /// <summary>No such lead.</summary>
    NotFound = 5,
}
