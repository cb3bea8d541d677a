namespace LeadExec.Ports.Books;

/// <summary>What was done to the journal behind its seals.</summary>
public enum JournalFaultKind
{
    /// <summary>An entry says something else than when it was sealed.</summary>
    Altered = 1,

    /// <summary>A sealed entry is gone.</summary>
    Removed = 2,

    /// <summary>An entry stands at a place that had none.</summary>
    Inserted = 3,

    /// <summary>The seal itself was changed, or the one before it is gone.</summary>
    Seal = 4,
}
